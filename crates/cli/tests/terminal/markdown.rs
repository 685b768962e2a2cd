//! The blocks of code in a document, fenced or indented.

/// A block of code.
pub(crate) struct Block {
    /// What stands behind the opening fence (`console`, `json file=loan.json`); nothing where the block is indented.
    pub(crate) of: Option<String>,
    /// Its lines, each with its end, without fences and indentation.
    pub(crate) text: String,
    /// The line of the document on which it begins, from 1.
    pub(crate) line: usize,
}

impl Block {
    /// What it is: the first word behind the fence, and the rest.
    pub(crate) fn kind(&self) -> Option<(&str, &str)> {
        self.of.as_deref().map(|of| of.split_once(' ').unwrap_or((of, "")))
    }

    /// Its commands: of a console the lines behind `$ `, otherwise all, each in one line.
    pub(crate) fn commands(&self) -> Vec<String> {
        let whole = self.text.replace("\\\n", " ");
        let lines = whole.lines().filter_map(|line| match self.kind() {
            Some(("console", _)) => line.strip_prefix("$ "),
            _ => Some(line),
        });
        lines
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|line| !line.is_empty())
            .collect()
    }
}

/// Every block of a document, in their order. A line that is indented by four spaces after an empty one begins a block,
/// wherever it stands: no document has a list that does so.
pub(crate) fn blocks(document: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut fence: Option<&str> = None;
    let mut before = "";
    for (n, line) in document.lines().enumerate() {
        let mark = ["```", "~~~"].into_iter().find(|mark| line.trim_start().starts_with(mark));
        let goes_on = blocks.last().is_some_and(|block| block.of.is_none()) && before.starts_with("    ");
        match (fence, mark) {
            (Some(open), Some(mark)) if open == mark => fence = None,
            (Some(_), _) => add(&mut blocks, line),
            (None, Some(mark)) => {
                fence = Some(mark);
                let of = line.trim_start().trim_start_matches(['`', '~']).trim().to_owned();
                blocks.push(Block { of: Some(of), text: String::new(), line: n + 1 });
            }
            (None, None) if line.starts_with("    ") && (goes_on || before.trim().is_empty()) => {
                if !goes_on {
                    blocks.push(Block { of: None, text: String::new(), line: n + 1 });
                }
                add(&mut blocks, &line[4..]);
            }
            (None, None) => {}
        }
        before = line;
    }
    assert!(fence.is_none(), "a block that does not end");
    blocks
}

fn add(blocks: &mut [Block], line: &str) {
    let block = blocks.last_mut().unwrap();
    block.text.push_str(line);
    block.text.push('\n');
}

#[test]
fn every_block_is_found() {
    let text = "a\n```console\n$ nesie a\nb\n$ cargo c \\\n    d\n```\n\n    cargo e \\\n      f\n    g\n\nh\n    no block\n~~~x y\n```\n~~~\n";
    let found: Vec<_> = blocks(text).iter().map(|block| (block.of.clone(), block.line, block.commands())).collect();
    let commands = |of: &[&str]| of.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        found,
        [
            (Some("console".into()), 2, commands(&["nesie a", "cargo c d"])),
            (None, 9, commands(&["cargo e f", "g"])),
            (Some("x y".into()), 15, commands(&["```"])),
        ]
    );
}
