// The same limit in publicodes, for docs/compare.md: npm install publicodes yaml
import Engine from 'publicodes'
import { parse } from 'yaml'

const engine = new Engine(parse(`
amount:
  question: How much?
  unité: KZT
term:
  question: How long?
  unité: mois
eligible:
  toutes ces conditions:
    - amount <= 86500000 KZT
    - term <= 84 mois
tenths: 0.1 + 0.2
`))
for (const situation of [{ amount: '20000000 KZT' }, { amount: '90000000 KZT' }]) {
  const { nodeValue, missingVariables } = engine.setSituation(situation).evaluate('eligible')
  console.log(situation.amount, 'eligible:', nodeValue, 'missing:', missingVariables)
}
console.log('0.1 + 0.2 =', engine.evaluate('tenths').nodeValue)
