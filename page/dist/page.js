(function(){var e=globalThis,t=e.ShadowRoot&&(e.ShadyCSS===void 0||e.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,n=Symbol(),r=new WeakMap,i=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,n=this.t;if(t&&e===void 0){let t=n!==void 0&&n.length===1;t&&(e=r.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),t&&r.set(n,e))}return e}toString(){return this.cssText}},a=e=>new i(typeof e==`string`?e:e+``,void 0,n),o=(n,r)=>{if(t)n.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let t of r){let r=document.createElement(`style`),i=e.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=t.cssText,n.appendChild(r)}},s=t?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return a(t)})(e):e,{is:c,defineProperty:l,getOwnPropertyDescriptor:u,getOwnPropertyNames:ee,getOwnPropertySymbols:te,getPrototypeOf:ne}=Object,re=globalThis,ie=re.trustedTypes,ae=ie?ie.emptyScript:``,oe=re.reactiveElementPolyfillSupport,d=(e,t)=>e,se={toAttribute(e,t){switch(t){case Boolean:e=e?ae:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},ce=(e,t)=>!c(e,t),le={attribute:!0,type:String,converter:se,reflect:!1,useDefault:!1,hasChanged:ce};Symbol.metadata??=Symbol(`metadata`),re.litPropertyMetadata??=new WeakMap;var f=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=le){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&l(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=u(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??le}static _$Ei(){if(this.hasOwnProperty(d(`elementProperties`)))return;let e=ne(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(d(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d(`properties`))){let e=this.properties,t=[...ee(e),...te(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(s(e))}else e!==void 0&&t.push(s(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return o(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?se:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?se:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??ce)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};f.elementStyles=[],f.shadowRootOptions={mode:`open`},f[d(`elementProperties`)]=new Map,f[d(`finalized`)]=new Map,oe?.({ReactiveElement:f}),(re.reactiveElementVersions??=[]).push(`2.1.2`);var ue=globalThis,de=e=>e,fe=ue.trustedTypes,pe=fe?fe.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,me=`$lit$`,p=`lit$${Math.random().toFixed(9).slice(2)}$`,he=`?`+p,ge=`<${he}>`,m=document,h=()=>m.createComment(``),g=e=>e===null||typeof e!=`object`&&typeof e!=`function`,_e=Array.isArray,ve=e=>_e(e)||typeof e?.[Symbol.iterator]==`function`,ye=`[ 	
\f\r]`,_=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,be=/-->/g,xe=/>/g,v=RegExp(`>|${ye}(?:([^\\s"'>=/]+)(${ye}*=${ye}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Se=/'/g,Ce=/"/g,we=/^(?:script|style|textarea|title)$/i,y=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),b=Symbol.for(`lit-noChange`),x=Symbol.for(`lit-nothing`),Te=new WeakMap,S=m.createTreeWalker(m,129);function Ee(e,t){if(!_e(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return pe===void 0?t:pe.createHTML(t)}var De=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=_;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===_?c[1]===`!--`?o=be:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=v):(we.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=v):o=xe:o===v?c[0]===`>`?(o=i??_,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?v:c[3]===`"`?Ce:Se):o===Ce||o===Se?o=v:o===be||o===xe?o=_:(o=v,i=void 0);let ee=o===v&&e[t+1].startsWith(`/>`)?` `:``;a+=o===_?n+ge:l>=0?(r.push(s),n.slice(0,l)+me+n.slice(l)+p+ee):n+p+(l===-2?t:ee)}return[Ee(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Oe=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=De(t,n);if(this.el=e.createElement(l,r),S.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=S.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(me)){let t=u[o++],n=i.getAttribute(e).split(p),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?je:r[1]===`?`?Me:r[1]===`@`?Ne:w}),i.removeAttribute(e)}else e.startsWith(p)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(we.test(i.tagName)){let e=i.textContent.split(p),t=e.length-1;if(t>0){i.textContent=fe?fe.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],h()),S.nextNode(),c.push({type:2,index:++a});i.append(e[t],h())}}}else if(i.nodeType===8){if(i.data===he)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(p,e+1))!==-1;)c.push({type:7,index:a}),e+=p.length-1}}a++}}static createElement(e,t){let n=m.createElement(`template`);return n.innerHTML=e,n}};function C(e,t,n=e,r){if(t===b)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=g(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=C(e,i._$AS(e,t.values),i,r)),t}var ke=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??m).importNode(t,!0);S.currentNode=r;let i=S.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new Ae(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Pe(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=S.nextNode(),a++)}return S.currentNode=m,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},Ae=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=x,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=C(this,e,t),g(e)?e===x||e==null||e===``?(this._$AH!==x&&this._$AR(),this._$AH=x):e!==this._$AH&&e!==b&&this._(e):e._$litType$===void 0?e.nodeType===void 0?ve(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==x&&g(this._$AH)?this._$AA.nextSibling.data=e:this.T(m.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Oe.createElement(Ee(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new ke(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Te.get(e.strings);return t===void 0&&Te.set(e.strings,t=new Oe(e)),t}k(t){_e(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(h()),this.O(h()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=de(e).nextSibling;de(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},w=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=x,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=x}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=C(this,e,t,0),a=!g(e)||e!==this._$AH&&e!==b,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=C(this,r[n+o],t,o),s===b&&(s=this._$AH[o]),a||=!g(s)||s!==this._$AH[o],s===x?e=x:e!==x&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===x?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},je=class extends w{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===x?void 0:e}},Me=class extends w{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==x)}},Ne=class extends w{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=C(this,e,t,0)??x)===b)return;let n=this._$AH,r=e===x&&n!==x||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==x&&(n===x||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Pe=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){C(this,e)}},Fe={M:me,P:p,A:he,C:1,L:De,R:ke,D:ve,V:C,I:Ae,H:w,N:Me,U:Ne,B:je,F:Pe};(0,ue.litHtmlPolyfillSupport)?.(Oe,Ae),(ue.litHtmlVersions??=[]).push(`3.3.3`);var Ie=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new Ae(t.insertBefore(h(),e),e,void 0,n??{})}return i._$AI(e),i},Le=globalThis,Re=class extends f{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ie(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return b}};Re._$litElement$=!0,Re.finalized=!0,Le.litElementHydrateSupport?.({LitElement:Re}),(0,Le.litElementPolyfillSupport)?.({LitElement:Re}),(Le.litElementVersions??=[]).push(`4.2.2`);function ze(){return{fields:{as_of:Be()},unknown:[],client:``,staff:``,marks:{},notes:``}}function Be(){return new Date(Date.now()+18e6).toISOString().slice(0,10)}function Ve(e,t){return`${JSON.stringify({nesie_case:`1`,catalogue:t,case:e},null,2)}\n`}function He(e){let t=Ge(e);if(!T(t)||t.nesie_case!==`1`||!T(t.case))return;let n=t.case;return{catalogue:Je(t.catalogue),case:{fields:qe(n.fields),unknown:Array.isArray(n.unknown)?n.unknown.filter(e=>typeof e==`string`):[],client:Ke(n.client),staff:Ke(n.staff),marks:Ye(n.marks),notes:Ke(n.notes)}}}function Ue(e){let t=new TextEncoder().encode(JSON.stringify(e)),n=Array.from(t,e=>String.fromCharCode(e)).join(``);return btoa(n).replaceAll(`+`,`-`).replaceAll(`/`,`_`).replace(/=+$/,``)}function We(e){let t;try{t=atob(e.replaceAll(`-`,`+`).replaceAll(`_`,`/`))}catch{return}let n=Ge(new TextDecoder().decode(Uint8Array.from(t,e=>e.charCodeAt(0))));if(T(n)&&T(n.fields))return{fields:qe(n.fields),catalogue:Je(n.catalogue),offers:qe(n.offers)}}function Ge(e){try{return JSON.parse(e)}catch{return}}function T(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function Ke(e){return typeof e==`string`?e:``}function qe(e){return T(e)?Object.fromEntries(Object.entries(e).filter(e=>typeof e[1]==`string`)):{}}function Je(e){let t=qe(e);return{version:t.version??``,sha256:t.sha256??``}}function Ye(e){if(!T(e))return{};let t=e=>T(e)?{seen:e.seen===!0,note:Ke(e.note)}:{seen:!1,note:``},n=e=>T(e)?Object.fromEntries(Object.entries(e).map(([e,n])=>[e,t(n)])):{};return Object.fromEntries(Object.entries(e).map(([e,t])=>[e,n(t)]))}function Xe(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function Ze(e){return e.verdict===`not_in_force`?void 0:e}var E=class extends Error{constructor(e,t,n){super(n),this.code=e,this.field=t}},D=class extends Error{constructor(e,t){super(t),this.kind=e,this.reason=t}};function Qe(e){let t=JSON.parse(e),{code:n=``,field:r=``,message:i,detail:a}=t.error??t;return new E(n,r,$e(i??a??n,r))}function $e(e,t){return t!==``&&e.startsWith(`${t}: `)?e.slice(t.length+2):e}var O,et=()=>void 0,k=0;function tt(e,t){O={engine:void 0,failure:void 0,case:ze(),form:void 0,answer:void 0,refused:void 0,current:void 0,chosen:[],applied:void 0,notice:``,shared:void 0,...e},et=t}function A(e){Object.assign(O,e),et()}async function j(e,t){let n=await rt().answer(e,{contract:`1`,...t},O.language.lang);return JSON.parse(n)}async function nt(e,t){return rt().chart({contract:`1`,...e},t,O.language.lang)}function rt(){if(O.engine===void 0)throw new D(`wasm`,``);return O.engine}function M(e){if(e instanceof E)A({refused:e});else if(e instanceof D)A({failure:e});else throw e}async function N(e){let t=Object.keys(e),n={...it(O.case.fields,t),...e},r=O.case.unknown.filter(e=>!t.includes(e));O.case={...O.case,fields:n,unknown:r},O.shared=void 0,await P()}function it(e,t){let n=Object.entries(e).filter(([e])=>t.includes(`collateral`)?!e.startsWith(`collateral.`):e!==`collateral`||!t.some(e=>e.startsWith(`collateral.`)));return Object.fromEntries(n)}async function P(){k+=1;let e=k;try{let t=await j(`form`,{fields:O.case.fields});if(e!==k)return;let n,r;if(t.missing.length===0&&!t.errors.some(e=>at(e.field)))try{n=await j(`quote`,t.request)}catch(e){if(!(e instanceof E))throw e;r=e}e===k&&A({form:t,answer:n,refused:r,failure:void 0})}catch(t){e===k&&M(t)}}function at(e){return[`loan.amount`,`loan.term_months`,`loan.purpose`,`as_of`].includes(e)}function ot(e){let t=e.replace(/^application\./,``);return t.startsWith(`collateral`)?`collateral`:t}function st(e){let t=O.form?.errors.find(t=>t.field===e);return t===void 0?O.refused!==void 0&&ot(O.refused.field)===e?O.refused.message:void 0:O.language.of(t.text)}function ct(e){let t=Object.fromEntries(Object.entries(O.case.fields).filter(([t])=>t!==e&&!t.startsWith(`${e}.`)));return O.case={...O.case,fields:t,unknown:[...O.case.unknown.filter(t=>t!==e),e]},O.current=void 0,P()}function F(){return(O.answer?.offers??[]).map(Ze).filter(e=>e!==void 0)}function lt(e,t,n){let r=O.case.marks[e]??{},i={seen:!1,note:``,...r[t],...n};A({case:{...O.case,marks:{...O.case.marks,[e]:{...r,[t]:i}}}})}async function ut(e,t){let n=O.case.fields,r=e.map(({change:e,to:t})=>{let r=e===`on`?`as_of`:e;if(r!==`applicant.categories`)return[r,t];let i=n[r]??``,a=t.split(`|`)[0]??``;return[r,i===``||i===`none`?a:`${i},${a}`]});await N(Object.fromEntries(r)),A({applied:{text:t,before:n}})}async function dt(){O.applied!==void 0&&(O.case={...O.case,fields:O.applied.before},O.applied=void 0,await P())}var ft=[`can_get`,`fits_published`,`needs_answers`,`if_security_is_short`,`does_not_fit`];function I(e){return e.group}function L(e){return e.with===null?e.programme:`${e.programme}+${e.with.programme}`}function R(e){let{of:t,t:n}=O.language;return e.with===null?t(e.name):`${t(e.name)}, ${n(`offer.with`,{name:t(e.with.name)})}`}function pt(e){let{t,money:n,percent:r,number:i}=O.language,{costs:a,terms:o,loan:s,guarantee:c}=e,l=[];return a!==null&&l.push([t(`figure.payment`),ht(e)]),o!==null&&l.push([t(`figure.rate`),mt(o)]),s!==null&&l.push([t(`figure.effective`),r(i(s.gesv.borrower.rounded))]),a!==null&&l.push([t(`figure.total`),n(a.total_paid)]),c!==null&&a===null&&l.push([t(`figure.guaranteed`),`${n(c.amount)} (${r(c.share)})`],[t(`figure.own_security`),n(c.own_security_needed)]),l}function mt(e){let{t,percent:n}=O.language,{annual_rate:r,annual_rate_at_best:i}=e;return i===null?n(r):t(`figure.range`,{low:n(i),high:n(r)})}function ht(e){let{t,money:n,date:r}=O.language,{costs:i,subsidy_end:a}=e;if(i===null)return``;let o=n(i.first_payment);return a===null?o:`${o}; ${t(`figure.until`,{date:r(a.due_on),amount:n(a.payment_after)})}`}function gt(e){let{t,n,money:r,percent:i,date:a}=O.language,{costs:o,terms:s,guarantee:c}=e,l=pt(e);if(o!==null&&l.push([t(`figure.highest`),`${r(o.highest_payment)}, ${a(o.highest_payment_on)}`]),s!==null&&s.state_rate!==`0`){l.push([t(`figure.nominal`),i(s.nominal_rate)]);let e=s.subsidy_months===null?``:n(`months`,s.subsidy_months);l.push([t(`figure.state`),e===``?i(s.state_rate):t(`figure.state_for`,{rate:i(s.state_rate),term:e})]),o!==null&&l.push([t(`figure.subsidy`),r(o.state_interest)])}return o?.saves!=null&&l.push([t(`figure.saves`),r(o.saves)]),o?.costs_more!=null&&l.push([t(`figure.costs_more`),r(o.costs_more)]),c!==null&&o!==null&&l.push([t(`figure.guaranteed`),`${r(c.amount)} (${i(c.share)})`],[t(`figure.own_security`),r(c.own_security_needed)]),s?.max_amount!=null&&l.push([t(`figure.max_amount`),r(s.max_amount)]),s?.max_term_months!=null&&l.push([t(`figure.max_term`),n(`months`,s.max_term_months)]),l}var _t=[`ask`,`answer`,`offer`,`compare`,`counter`,`clients`,`catalogue`,`programme`];function vt(){let[,e=``,t=``,n=``]=location.hash.split(`/`).map(bt);return{view:_t.includes(e)?e:`ask`,id:t,on:n}}function z(e,...t){return[`#`,e,...t.map(encodeURIComponent)].join(`/`)}function yt(){return location.hash.startsWith(`#share=`)?location.hash.slice(7):void 0}function bt(e){try{return decodeURIComponent(e)}catch{return e}}var B={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},xt=e=>(...t)=>({_$litDirective$:e,values:t}),St=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:Ct}=Fe,wt=e=>e.strings===void 0,Tt={},Et=(e,t=Tt)=>e._$AH=t,V=xt(class extends St{constructor(e){if(super(e),e.type!==B.PROPERTY&&e.type!==B.ATTRIBUTE&&e.type!==B.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!wt(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===b||t===x)return t;let n=e.element,r=e.name;if(e.type===B.PROPERTY){if(t===n[r])return b}else if(e.type===B.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return b}else if(e.type===B.ATTRIBUTE&&n.getAttribute(r)===t+``)return b;return Et(e),t}}),Dt={"loan.amount":{type:`money`},"loan.term_months":{type:`whole`},"loan.purpose":{type:`word`,list:`purpose`},"applicant.legal_form":{type:`word`,list:`legal_form`},"applicant.region":{type:`place`},"applicant.registered_on":{type:`date`},"applicant.trading_since":{type:`date`},"applicant.oked":{type:`text`},"applicant.employees":{type:`whole`},"applicant.average_annual_income":{type:`money`},"applicant.categories":{type:`words`,list:`category`},"applicant.tax_arrears":{type:`money`,nothing:!0},"applicant.social_arrears":{type:`money`,nothing:!0},"applicant.overdue_days":{type:`whole`,nothing:!0},"applicant.state_owned":{type:`flag`},"applicant.insolvent":{type:`flag`},"loan.uses":{type:`words`,list:`use`},collateral:{type:`collateral`},own_contribution:{type:`money`,nothing:!0},"loan.annual_rate":{type:`rate`},"loan.method":{type:`word`,list:`method`},"loan.disbursed_on":{type:`date`},"applicant.id":{type:`text`},as_of:{type:`date`},"options.market_rate":{type:`rate`},"options.base_rate":{type:`rate`}};function Ot(e){return e===`indicators.base_rate`?`options.base_rate`:e}function kt(e){return Dt[e]??{type:`text`}}var At=[`loan.amount`,`loan.term_months`,`loan.purpose`],jt=[`loan.annual_rate`,`loan.method`,`loan.disbursed_on`,`applicant.id`,`as_of`];function H(e){return O.language.maybe(`field.${e}`)??O.language.word(`question`,e)}function U(e,t={}){let n=kt(e),r=st(e),i=`f-${e.replaceAll(`.`,`-`)}`,a=[r===void 0?``:`${i}-error`,Mt(e)===void 0?``:`${i}-hint`].filter(Boolean).join(` `),o=y`${Mt(e)===void 0?x:y`<p class="hint" id="${i}-hint">${Mt(e)}</p>`}
    ${r===void 0?x:y`<p class="error" id="${i}-error">${r}</p>`}`;return n.type===`words`||n.type===`flag`||n.type===`collateral`?y`<fieldset class="field" aria-describedby=${a||x}>
      <legend>${t.question??H(e)}</legend>
      ${o} ${n.type===`words`?Lt(e,n.list):n.type===`flag`?Rt(e,i):zt()}
    </fieldset>`:y`<div class="field">
    <label for=${i}>${t.question??H(e)}</label>
    ${Nt(e,i,r!==void 0,a)} ${o}
  </div>`}function Mt(e){return O.language.maybe(`hint.${e}`)}function W(e){return O.case.fields[e]??``}function G(e){return t=>void N({[e]:t.target.value})}function Nt(e,t,n,r){let{t:i,words:a}=O.language,o=kt(e),s={id:t,invalid:n?`true`:x,described:r||x};if(o.type===`word`)return Pt(e,s,a(o.list),i(`ask.choose`));if(o.type===`place`)return Ft(e,s);let c=o.type===`money`||o.type===`rate`;return y`<div class="control">
    <input
      id=${s.id}
      name=${e}
      type=${o.type===`date`?`date`:`text`}
      inputmode=${c?`decimal`:o.type===`whole`?`numeric`:x}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${s.invalid}
      aria-describedby=${s.described}
      class=${o.type}
      .value=${V(W(e))}
      @input=${G(e)}
    />
    ${`nothing`in o?y`<button type="button" class="quiet" @click=${()=>N({[e]:`0`})}>${i(`ask.nothing`)}</button>`:x}
    ${o.type===`money`&&!n&&W(e)!==``?y`<output for=${t}>${Bt(e)}</output>`:x}
  </div>`}function Pt(e,{id:t,invalid:n,described:r},i,a){return y`<select id=${t} name=${e} aria-invalid=${n} aria-describedby=${r} @change=${G(e)}>
    <option value="" .selected=${V(W(e)===``)}>${a}</option>
    ${i.map(([t,n])=>y`<option value=${t} .selected=${V(W(e)===t)}>${n}</option>`)}
  </select>`}function Ft(e,t){let{t:n}=O.language,r=It.map(e=>[e,n(`place.${e}`)]),i=W(e)!==``&&!It.includes(W(e));return y`<div class="control">
      <select id=${t.id} name=${e} aria-invalid=${t.invalid} aria-describedby=${t.described} @change=${G(e)}>
        <option value="" .selected=${V(W(e)===``)}>${n(`ask.choose`)}</option>
        ${r.map(([t,n])=>y`<option value=${t} .selected=${V(W(e)===t)}>${n}</option>`)}
        <option value="0" .selected=${V(i)}>${n(`ask.other_place`)}</option>
      </select>
    </div>
    ${i?y`<div class="control">
          <input type="text" inputmode="numeric" aria-label=${n(`ask.other_place`)} .value=${V(W(e)===`0`?``:W(e))} @input=${G(e)} />
        </div>`:x}`}var It=[`750000000`,`190000000`,`710000000`,`790000000`,`100000000`,`110000000`,`150000000`,`230000000`,`270000000`,`310000000`,`330000000`,`350000000`,`390000000`,`430000000`,`470000000`,`550000000`,`590000000`,`610000000`,`620000000`,`630000000`];function Lt(e,t){let{t:n}=O.language,r=W(e).split(/[,|]/).filter(Boolean),i=t=>n=>{let i=n.target.checked,a=r.filter(e=>e!==t&&e!==`none`);N({[e]:t===`none`?i?`none`:``:(i?[...a,t]:a).join(`,`)})};return y`<div class="choices">
    ${[...O.language.words(t),...e===`applicant.categories`?[[`none`,n(`ask.none_of_these`)]]:[]].map(([t,n])=>y`<label class="choice"><input type="checkbox" name=${e} value=${t} .checked=${V(r.includes(t))} @change=${i(t)} /><span>${n}</span></label>`)}
  </div>`}function Rt(e,t){let{t:n}=O.language,r=(n,r)=>y`<label class="choice"><input type="radio" name=${t} value=${n} .checked=${V(W(e)===n)} @change=${G(e)} /><span>${r}</span></label>`;return y`<div class="choices row">${r(`no`,n(`no`))} ${r(`yes`,n(`yes`))}</div>`}function zt(){let{t:e,words:t}=O.language,n=W(`collateral`)===`none`;return y`<div class="collateral">
    ${t(`collateral_kind`).map(([e,t])=>{let n=`collateral.${e}`,r=`f-collateral-${e}`,i=st(n);return y`<div class="pair">
        <label for=${r}>${t}, \u20b8</label>
        <input id=${r} name=${n} type="text" class="money" inputmode="decimal" autocomplete="off" .value=${V(W(n))} aria-invalid=${i===void 0?x:`true`} aria-describedby=${i===void 0?x:`${r}-error`} @input=${G(n)} />
        ${i===void 0?x:y`<p class="error" id="${r}-error">${i}</p>`}
      </div>`})}
    <label class="choice"><input type="checkbox" name="collateral" .checked=${V(n)} @change=${()=>N({collateral:n?``:`none`})} /><span>${e(`ask.no_collateral`)}</span></label>
  </div>`}function Bt(e){let t=e.split(`.`).reduce((e,t)=>e?.[t],O.form?.request.application);return typeof t==`string`?O.language.money(t):``}function Vt(e){let{t,words:n,word:r,money:i,percent:a,date:o,maybe:s}=O.language,c=W(e),l=kt(e);switch(l.type){case`collateral`:return c===`none`?t(`ask.no_collateral`):n(`collateral_kind`).filter(([e])=>W(`collateral.${e}`)!==``).map(([e,t])=>`${t}: ${W(`collateral.${e}`)}`).join(`; `);case`money`:return Bt(e)||(c===``?``:/^[\d.]+$/.test(c)?i(c):c);case`rate`:return/^[\d.]+$/.test(c)?a(c):c;case`date`:return/^\d{4}-\d\d-\d\d$/.test(c)?o(c):c;case`word`:return c===``?``:r(l.list,c);case`words`:return c===`none`?t(`ask.none_of_these`):c.split(/[,|]/).filter(Boolean).map(e=>r(l.list,e)).join(`, `);case`flag`:return c===``?``:t(c);case`place`:return s(`place.${c}`)??c;default:return c}}function Ht(e){return Object.entries(O.case.fields).some(([t,n])=>n!==``&&(t===e||t.startsWith(`${e}.`)))}var Ut=Object.keys(Dt),K=class{#e=[];mention(e){return this.#e.includes(e)||this.#e.push(e),`[${this.#e.indexOf(e)+1}]`}list(e){let t=this.#e.map(t=>e[t]);return t.length===0?x:y`<ol class="sources">
      ${t.map(e=>y`<li>${e===void 0?x:Wt(e)}</li>`)}
    </ol>`}};function Wt(e){let{of:t,t:n,date:r}=O.language,i=[t(e.title),Kt(e.publisher)?e.publisher:``];return Kt(e.published)&&i.push(n(`source.published`,{date:/^\d{4}-\d\d-\d\d$/.test(e.published)?r(e.published):e.published})),e.seen_on!==null&&i.push(n(`source.seen`,{date:r(e.seen_on)})),y`${i.filter(Boolean).join(`, `)}${Gt(e.address)}`}function Gt(e){return/^(https?:\/\/)?[\w.-]+\.[a-z]{2,}([/?#]\S*)?$/i.test(e)?y`, <a href=${e.startsWith(`http`)?e:`https://${e}`} target="_blank" rel="noopener noreferrer">${e}</a>`:Kt(e)?y`, ${e}`:x}function Kt(e){return e!==null&&e!==``&&e!==`\u2014`}var qt={met:`\u2713`,not_met:`\u2715`,unknown:`?`,for_staff:`\u25a1`};function Jt(e){let{word:t}=O.language;return y`<span class="outcome ${e.adverse?`adverse`:e.outcome}"><span aria-hidden="true">${e.adverse?`!`:qt[e.outcome]}</span> ${t(`outcome`,e.outcome)}</span>`}function Yt(e,t){return y`<ul class="findings">
    ${e.map(e=>y`<li>${Jt(e)} <span class="text">${O.language.of(e.text)} <span class="cite">${t.mention(e.source)}</span>${e.note===null?x:y` <span class="hint">${O.language.of(e.note)}</span>`}</span></li>`)}
  </ul>`}function Xt(e){let{of:t,t:n}=O.language;if(e.changes===null||e.changes.length===0)return x;let r=e.changes.map(e=>t(e.text)).join(`; `),i=e.changes;return y`<p class="remedy">
    <span>${n(`offer.remedies`)}: ${r}</span>
    <button type="button" aria-label=${n(`offer.apply`,{what:r})} @click=${()=>ut(i,r)}>${n(`action.apply`)}</button>
  </p>`}function Zt(e){let{of:t,t:n}=O.language,r=R(e),i=e.findings.filter(e=>e.adverse),a=[...new Set(e.findings.filter(e=>e.outcome===`unknown`).flatMap(e=>e.missing))];return y`<article class="card offer">
    <h3><a href=${z(`offer`,L(e))}>${r}</a></h3>
    <p class="operator">${t(e.operator)}</p>
    ${$t(e)}
    <dl class="figures">${pt(e).map(([e,t])=>y`<div><dt>${e}</dt><dd>${t}</dd></div>`)}</dl>
    ${i.length===0?x:Yt(i,new K)}
    ${a.length===0?x:y`<p class="missing">${n(`offer.waits_for`,{what:a.map(e=>H(Ot(e)).replace(/, [\u20b8%]$/,``)).join(`; `)})}</p>`}
    ${e.to_ask===null?x:y`<p class="hint">${t(e.to_ask.text)}</p>`} ${Xt(e)}
    <div class="buttons">
      <a class="button" href=${z(`offer`,L(e))} aria-label=${n(`action.details_of`,{what:r})}>${n(`action.details`)}</a>
      ${e.costs===null?x:Qt(e,r)}
    </div>
  </article>`}function Qt(e,t){let{t:n}=O.language,r=L(e);return y`<label class="choice">
    <input type="checkbox" aria-label=${n(`answer.compare_of`,{what:t})} .checked=${V(O.chosen.includes(r))} @change=${e=>{A({chosen:e.target.checked?[...O.chosen,r]:O.chosen.filter(e=>e!==r)})}} /><span>${n(`answer.compare`)}</span>
  </label>`}function $t(e){let{of:t,word:n}=O.language;return y`<p class="badges">
    <span class="badge">${n(`kind`,e.kind)}</span>
    <span class="badge ${e.standing}">${n(`standing`,e.standing)}</span>
    <span>${t(e.standing_text)}</span>
  </p>`}function en(e){let t=e.findings.filter(e=>e.outcome===`not_met`);return y`<li class="card line">
    <h3><a href=${z(`offer`,L(e))}>${R(e)}</a></h3>
    ${Yt(t,new K)} ${Xt(e)}
  </li>`}var tn=new Map;function nn(e,t){if(t.loan===null)return;let n=sn(t.loan.loan),r=JSON.stringify(n),i=tn.get(e);if(i?.terms===r)return i;let a={terms:r,schedule:void 0,changed:void 0,error:void 0,charts:new Map};return tn.set(e,a),an(n).then(e=>{a.schedule=e,A({})}).catch(M),a}function rn(e,t){let n=`${O.language.lang} ${t}`;return e.charts.has(n)||(e.charts.set(n,void 0),nt({loan:JSON.parse(e.terms)},t).then(t=>{e.charts.set(n,new DOMParser().parseFromString(t,`image/svg+xml`).documentElement),A({})}).catch(M)),e.charts.get(n)}function an(e){return j(`schedule`,{loan:e})}async function on(e,t){try{e.changed=await an({...JSON.parse(e.terms),...t}),e.error=void 0}catch(t){if(!(t instanceof E))return M(t);e.error=t.message,e.changed=void 0}A({})}function sn(e){return Object.fromEntries(Object.entries(e).filter(([e])=>e!==`contract`))}var q;function cn(e){let{t}=O.language,n=e===void 0?O.answer?.offers.map(e=>`loan`in e?e.loan:null).find(e=>e!=null)?.loan:e.loan?.loan;if(n===void 0)return x;let r=e?.programme??``;return y`<form class="afford" @submit=${async e=>{e.preventDefault();let t=new FormData(e.target).get(`payment`);await ln(r,n,String(t??``))}}>
    <h2 class="small">${t(`afford.heading`)}</h2>
    <div class="field">
      <label for="afford-payment">${t(`afford.payment`)}</label>
      <div class="control"><input id="afford-payment" name="payment" type="text" class="money" inputmode="decimal" autocomplete="off" /> <button type="submit">${t(`whatif.compute`)}</button></div>
    </div>
    ${q===void 0||q.of!==r?x:y`<p role="status" class=${q.error?`error`:`result`}>${q.text}</p>`}
  </form>`}async function ln(e,t,n){let{t:r,money:i}=O.language;try{let a=await un(n),{principal:o,highest_payment:s}=await j(`afford`,{loan:sn(t),payment:a});q={of:e,text:r(`afford.answer`,{amount:i(o),payment:i(s)}),error:!1},A({})}catch(t){if(!(t instanceof E))return M(t);q={of:e,text:t.message,error:!0},A({})}}async function un(e){let t=await j(`form`,{fields:{own_contribution:e}}),[n]=t.errors;if(n!==void 0)throw new E(n.code,n.field,O.language.of(n.text));return t.request.application?.own_contribution??``}function dn(){let{t:e}=O.language;return O.answer===void 0?y`<h1 tabindex="-1">${e(`answer.heading`)}</h1>
      ${fn()}
      <p>${e(`answer.none`)}</p>
      <p><a class="button primary" href=${z(`ask`)}>${e(`answer.to_questions`)}</a></p>`:y`<h1 tabindex="-1">${e(`answer.heading`)}</h1>
    <p class="lead">${pn()}</p>
    ${vn()} ${mn()} ${gn()} ${yn()} ${ft.map(_n)} ${bn()} ${Sn()} ${Cn()}`}function fn(){let{of:e}=O.language,t=(O.form?.errors??[]).map(t=>`${H(t.field)}: ${e(t.text)}`);return O.refused!==void 0&&t.push(O.refused.message),y`${t.map(e=>y`<p class="error" role="alert">${e}</p>`)}`}function pn(){let{t:e,n:t,money:n,word:r,date:i}=O.language,a=O.form?.request;if(a===void 0||O.answer===void 0)return``;let{amount:o,term_months:s,purpose:c}=a.application.loan;return e(`answer.question`,{amount:n(o),term:t(`months`,s),purpose:r(`purpose`,c),date:i(O.answer.as_of)})}function mn(){let{t:e}=O.language;return O.applied===void 0?x:y`<p class="applied" role="status">${e(`offer.applied`,{what:O.applied.text})} <button type="button" @click=${dt}>${e(`offer.undo`)}</button></p>`}var hn=[`options.market_rate`,`loan.annual_rate`,`options.base_rate`,`as_of`,`loan.method`];function gn(){let{t:e}=O.language;return y`<details class="what-if">
    <summary>${e(`whatif.heading`)}</summary>
    <form class="grid" @submit=${e=>e.preventDefault()}>${hn.map(e=>U(e))}</form>
    ${cn(void 0)}
  </details>`}function _n(e){let{t,word:n}=O.language,r=F().filter(t=>I(t)===e);if(r.length===0&&e!==`can_get`)return x;let i=e===`does_not_fit`?y`<ul class="lines">${r.map(en)}</ul>`:y`<div class="cards">${r.map(Zt)}</div>`;return y`<section class="group ${e}">
    <h2>${n(`group`,e)}</h2>
    ${r.length===0?y`<p class="hint">${t(`answer.empty_group`)}</p>`:i}
  </section>`}function vn(){return y`${(O.answer?.contradictions??[]).map(e=>y`<p class="error contradiction">${O.language.of(e.text)}</p>`)}`}function yn(){return y`${(O.answer?.not_served??[]).map(e=>y`<p class="notice">${O.language.of(e.text)}</p>`)}`}function bn(){let{t:e}=O.language;return O.chosen.length<2?x:y`<p class="compare-bar"><a class="button primary" href=${z(`compare`)}>${e(`answer.compare_chosen`,{n:O.chosen.length})}</a></p>`}var xn=3;function Sn(){let{of:e,t,n}=O.language,r=(O.answer?.next_questions??[]).slice(0,xn);return r.length===0?x:y`<section>
    <h2>${t(`answer.next`)}</h2>
    <ul>
      ${r.map(t=>y`<li>${e(t.text)} <span class="hint">${n(`ask.decides`,t.decides.length)}</span></li>`)}
    </ul>
    <p><a class="button" href=${z(`ask`)}>${t(`answer.to_questions`)}</a></p>
  </section>`}function Cn(){let{of:e,t}=O.language,n=O.answer?.referrals??[];return n.length===0?x:y`<section>
    <h2>${t(`answer.referrals`)}</h2>
    <ul class="referrals">
      ${n.map(t=>y`<li><b>${e(t.name)}</b>: ${e(t.text)} ${t.contact_text?y`<span class="contact">${e(t.contact_text)}</span>`:x}</li>`)}
    </ul>
  </section>`}var wn=3;function Tn(){let{t:e,n:t,word:n}=O.language,r=F(),i=ft.map(e=>({group:e,of:r.filter(t=>I(t)===e)})).filter(({of:e})=>e.length>0),a=r.filter(e=>e.costs!==null&&I(e)!==`does_not_fit`).slice(0,wn);return y`<h2 id="so-far">${e(`ask.so_far`)}</h2>
    ${O.answer===void 0?y`<p class="hint">${e(`ask.start`)}</p>`:y`<ul class="groups" aria-live="polite">
            ${i.map(({group:e,of:r})=>y`<li class=${e}><span>${n(`group`,e)}</span> <b>${t(`ask.in_the_answer`,r.length)}</b></li>`)}
          </ul>
          ${a.length===0?x:y`<ol class="first-offers">
                ${a.map(t=>y`<li><a href=${z(`offer`,L(t))}>${R(t)}</a><span class="sum">${e(`figure.payment`)}: ${pt(t)[0]?.[1]}</span></li>`)}
              </ol>`}
          <a class="button primary" href=${z(`answer`)}>${e(`ask.see_answer`)}</a>`}`}function En(){let{t:e}=O.language,t=jn();return y`<div class="ask">
    <section class="first">
      <h1 tabindex="-1">${e(`ask.heading`)}</h1>
      <p class="lead">${e(`ask.lead`)}</p>
      <form class="essentials" @submit=${Dn}>${At.map(e=>U(e))}</form>
      ${On()} ${vn()} ${t===void 0?Pn():Mn(t)}
    </section>
    <aside class="so-far" aria-labelledby="so-far">${Tn()}</aside>
    <section class="rest">
      ${Fn()} ${Ln(t)}
      <details class="more">
        <summary>${e(`ask.more`)}</summary>
        <form @submit=${Dn}>${jt.map(e=>U(e))}</form>
      </details>
    </section>
  </div>`}function Dn(e){e.preventDefault()}function On(){let{refused:e}=O;return e===void 0||Ut.some(e=>st(e)!==void 0)?x:y`<p class="error" role="alert">${e.message}</p>`}function kn(){return(O.answer?.next_questions??[]).map(e=>({...e,field:Ot(e.field)}))}function An(){return kn().filter(e=>!O.case.unknown.includes(e.field))}function jn(){let{of:e,word:t}=O.language;if(O.current!==void 0){let n=kn().find(e=>e.field===O.current);return{field:O.current,text:n===void 0?t(`question`,O.current):e(n.text),decides:n?.decides.length??0}}let[n]=An();if(n!==void 0)return{field:n.field,text:e(n.text),decides:n.decides.length}}function Mn(e){let{t,n}=O.language,{field:r}=e,i=e=>{e.preventDefault(),st(r)===void 0&&(A({current:void 0}),Nn())},a=()=>{O.current===void 0&&(O.current=r)};return y`<form class="card question" aria-labelledby="question" @submit=${i} @input=${a} @change=${a} @click=${e=>e.target.closest(`.control`)&&a()}>
    <h2 id="question" tabindex="-1">${t(`ask.next`)}</h2>
    ${U(r,{question:e.text})}
    ${e.decides===0?x:y`<p class="hint">${n(`ask.decides`,e.decides)}</p>`}
    <div class="buttons">
      <button type="submit" class="primary">${t(`action.next`)}</button>
      <button type="button" @click=${()=>void ct(r).then(Nn)}>${t(`ask.dont_know`)}</button>
    </div>
  </form>`}function Nn(){requestAnimationFrame(()=>{document.querySelector(`.question :is(input, select), .question h2`)?.focus()})}function Pn(){return O.answer===void 0?x:y`<p class="card quiet-card">${O.language.t(`ask.done`)}</p>`}function Fn(){let{t:e}=O.language,t=Ut.filter(e=>!At.includes(e)&&!jt.includes(e)&&Ht(e)),n=O.case.unknown;if(t.length+n.length===0)return x;let r=(t,n)=>y`<div>
      <dt>${H(t)}</dt>
      <dd>
        ${n}
        <button type="button" class="quiet" aria-label=${e(`action.change_of`,{what:H(t)})} @click=${()=>In(t)}>${e(`action.change`)}</button>
      </dd>
    </div>`;return y`<h2>${e(`ask.given`)}</h2>
    <dl class="given">${t.map(e=>r(e,Vt(e)))} ${n.map(t=>r(t,e(`ask.unknown`)))}</dl>`}function In(e){A({current:e}),Nn()}function Ln(e){let{t}=O.language,n=An().filter(t=>t.field!==e?.field);return n.length===0?x:y`<h2>${t(`ask.later`)}</h2>
    <ul class="later">
      ${n.map(e=>y`<li><button type="button" class="link" @click=${()=>In(e.field)}>${H(e.field)}</button></li>`)}
    </ul>`}var Rn=new Map,zn=new Map,Bn=new Set;function Vn(e,t,n){let r=JSON.stringify(n),i=e.get(r);if(i!==void 0||Bn.has(r)||O.engine===void 0)return i;Bn.add(r),j(t,n).then(t=>e.set(r,t),t=>t instanceof E?e.set(r,t):M(t)).finally(()=>{Bn.delete(r),A({})})}function Hn(){return O.case.fields.as_of??``}function Un(){let{t:e,date:t}=O.language,n=Vn(Rn,`programmes`,{as_of:O.form?.request.as_of??Hn()}),r=y`<h1 tabindex="-1">${e(`catalogue.heading`)}</h1>`;if(n===void 0)return y`${r}<p class="hint">${e(`app.loading`)}</p>`;if(n instanceof E)return y`${r}<p class="error" role="alert">${n.message}</p>`;let i=n.programmes.filter(e=>e.version!==null),a=n.programmes.filter(e=>e.version===null);return y`${r}
    <p class="lead">${e(`catalogue.lead`,{date:t(n.as_of)})}</p>
    <form class="grid" @submit=${e=>e.preventDefault()}>${U(`as_of`)}</form>
    ${Wn(e(`catalogue.in_force`),i)} ${Wn(e(`catalogue.not_in_force`),a)}`}function Wn(e,t){let{of:n,word:r}=O.language;return t.length===0?x:y`<h2>${e}</h2>
    <ul class="lines">
      ${t.map(e=>{let t=e.version??e.versions.at(-1)?.valid_from??``;return y`<li class="card line">
          <h3><a href=${z(`programme`,e.programme,t)}>${n(e.name)}</a></h3>
          <p class="badges">
            <span class="badge">${r(`kind`,e.kind)}</span>
            <span>${Kn(e)}</span>
          </p>
        </li>`})}
    </ul>`}function Gn({id:e,on:t}){let{t:n,of:r}=O.language,i=y`<p class="back"><a href=${z(`catalogue`)}>${n(`catalogue.back`)}</a></p>`,a=Vn(zn,`programme`,{id:e,as_of:t===``?Hn():t});if(a===void 0)return y`${i}<h1 tabindex="-1">${n(`catalogue.heading`)}</h1><p class="hint">${n(`app.loading`)}</p>`;if(a instanceof E||a.version==null)return y`${i}
      <h1 tabindex="-1">${n(`catalogue.heading`)}</h1>
      <p>${a instanceof E?a.message:n(`catalogue.unknown`)}</p>`;let o=a.version,s=new K,{word:c}=O.language;return y`${i}
    <h1 tabindex="-1">${r(o.name)}</h1>
    <p class="operator">${n(`offer.operator`,{name:r(o.operator)})}</p>
    <p class="badges">
      <span class="badge">${c(`kind`,o.kind)}</span> <span>${J(o)}</span>
      <span>${Kn(o)}</span>
    </p>
    ${Y(n(`catalogue.conditions`),o.conditions,s)} ${Y(n(`catalogue.rates`),o.rates,s)}
    ${Y(n(`catalogue.subsidies`),o.subsidies,s)} ${Y(n(`catalogue.guarantees`),o.guarantees,s)}
    ${Y(n(`catalogue.fees`),o.fees,s)} ${qn(n(`offer.documents`),o.documents)}
    <h2>${n(`offer.how_to_apply`)}</h2>
    <p>${r(o.how_to_apply)}</p>
    ${qn(n(`offer.gaps`),o.gaps)} ${qn(n(`offer.notes`),o.notes)} ${Jn(a,o)}
    <h2>${n(`answer.sources`)}</h2>
    ${s.list(o.sources)}`}function Kn({last_confirmed:e,stale:t}){let{t:n,date:r}=O.language;if(e==null)return``;let i=n(`offer.last_seen`,{date:r(e)});return t?`${i}; ${n(`offer.stale`)}`:i}function J({valid_from:e,valid_to:t}){let{t:n,date:r}=O.language;return t===null?n(`catalogue.since`,{from:r(e)}):n(`catalogue.between`,{from:r(e),to:r(t)})}function Y(e,t,n){return t.length===0?x:y`<h2>${e}</h2>
    <ul>
      ${t.map(e=>y`<li>${O.language.of(e.text)} <span class="cite">${n.mention(e.source)}</span></li>`)}
    </ul>`}function qn(e,t){return t.length===0?x:y`<h2>${e}</h2>
    <ul>
      ${t.map(e=>y`<li>${O.language.of(e)}</li>`)}
    </ul>`}function Jn(e,t){let{t:n}=O.language,r=e.versions;if(r.length<2)return y`<h2>${n(`catalogue.versions`)}</h2><p>${J(t)}. ${n(`catalogue.only_version`)}</p>`;let i=r.findIndex(e=>e.valid_from===t.valid_from);return y`<h2>${n(`catalogue.versions`)}</h2>
    <ul>
      ${r.map(r=>r.valid_from===t.valid_from?y`<li><b aria-current="true">${J(r)}</b></li>`:y`<li><a href=${z(`programme`,e.programme,r.valid_from)} aria-label=${n(`catalogue.show_version`,{days:J(r)})}>${J(r)}</a></li>`)}
    </ul>
    ${i<1?x:Yn(e,t,r[i-1])}`}function Yn(e,t,n){let{t:r,of:i}=O.language,a=Vn(zn,`programme`,{id:e.programme,as_of:n.valid_from});if(a===void 0||a instanceof E||a.version==null)return x;let[o,s]=[Xn(a.version),Xn(t)].map(e=>e.map(i));if(o===void 0||s===void 0)return x;let c=(e,t)=>t.length===0?x:y`<h3>${e}</h3>
          <ul>
            ${t.map(e=>y`<li>${e}</li>`)}
          </ul>`,l=s.filter(e=>!o.includes(e)),u=o.filter(e=>!s.includes(e));return y`<h2>${r(`catalogue.changed`)}</h2>
    ${l.length+u.length===0?y`<p>${r(`catalogue.unchanged`)}</p>`:x} ${c(r(`catalogue.added`),l)} ${c(r(`catalogue.removed`),u)}`}function Xn(e){return[e.conditions,e.rates,e.subsidies,e.guarantees,e.fees].flatMap(e=>e.map(e=>e.text))}var Zn=class{#e;#t;constructor(e){this.t=(e,t={})=>X(this.#e.texts[e]??e,t),this.maybe=e=>this.#e.texts[e],this.n=(e,t,n={})=>X(this.#e.texts[`${e}.${this.#t.select(t)}`]??this.#e.texts[`${e}.other`]??e,{n:t,...n}),this.word=(e,t)=>this.#e.words[e]?.[t]??t,this.words=e=>Object.entries(this.#e.words[e]??{}),this.of=e=>e[this.lang],this.number=e=>{let{decimal_mark:t,group_mark:n}=this.#e.formats,[r=``,i]=e.split(`.`),a=r.replace(/\B(?=(\d{3})+$)/g,n);return i===void 0?a:a+t+i},this.money=e=>X(this.#e.formats.money,{n:this.number(e)}),this.percent=e=>X(this.#e.formats.percent,{n:this.number(e)}),this.date=e=>{let[t=``,n=``,r=``]=e.split(`-`),i=this.#e.formats.months[Number(n)-1]??n;return X(this.#e.formats.date,{year:t,month:n,day:r,d:String(Number(r)),name:i})},this.lang=e.lang,this.#e=e,this.#t=new Intl.PluralRules(e.lang)}};function X(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}var Qn=[`real_estate`,`movable`,`deposit`,`guarantee`].map(e=>`collateral.${e}`),$n=[`client`,...Object.keys(Dt).flatMap(e=>e===`collateral`?Qn:e===`as_of`?[]:[e])];function Z(e,t=O.language){return e===`client`?t.t(`clients.name`):e.startsWith(`collateral.`)?`${t.t(`field.collateral`)}: ${t.word(`collateral_kind`,e.slice(11))}, \u20b8`:t.maybe(`field.${e}`)??e}async function er(e,t){let[n=[],...r]=e,i=await nr(),a=n.map(e=>i.get(rr(e))??``),o={columns:a,unknown:n.filter((e,t)=>a[t]===``&&e.trim()!==``),clients:[]};for(let[e,n]of r.entries()){if(n.every(e=>e.trim()===``))continue;let r=a.map((e,t)=>[e,n[t]??``]).filter(([e,t])=>e!==``&&t.trim()!==``),{client:i=``,...s}=Object.fromEntries(r);o.clients.push(await tr(e+2,i,s)),o.clients.length%10==0&&(t(),await new Promise(e=>setTimeout(e)))}return o}async function tr(e,t,n){let r={row:e,name:t,fields:n,first:void 0,question:void 0,error:void 0},i=await j(`form`,{fields:{as_of:O.case.fields.as_of??``,...n}}),[a]=i.errors;if(a!==void 0)return{...r,error:{field:a.field,message:O.language.of(a.text)}};try{let e=await j(`quote`,i.request);return{...r,first:e.offers.map(Ze).find(e=>e!==void 0),question:e.next_questions[0]}}catch(e){if(!(e instanceof E))throw e;return{...r,error:{field:e.field.replace(/^application\./,``),message:e.message}}}}async function nr(){let e=new Map;for(let t of[`kk`,`ru`,`en`]){let n=new Zn(await j(`texts`,{lang:t}));for(let t of $n)e.set(rr(Z(t,n)),t).set(rr(t),t);e.set(rr(n.t(`field.as_of`)),`as_of`).set(`as_of`,`as_of`)}return e}function rr(e){return e.trim().toLowerCase().replace(/\s+/g,` `)}function ir(e){let{t,word:n,of:r,money:i,percent:a}=O.language,{first:o}=e,s=o===void 0||I(o)===`does_not_fit`?void 0:o;return[{name:t(`clients.group`),value:o===void 0?``:n(`group`,I(o))},{name:t(`clients.best`),value:s===void 0?``:R(s)},c(t(`figure.payment`),s?.costs?.first_payment),{name:t(`figure.rate`),value:s?.terms==null?``:a(s.terms.annual_rate)},c(t(`figure.total`),s?.costs?.total_paid),{name:t(`clients.first_question`),value:e.question===void 0?``:r(e.question.text)},{name:t(`clients.error`),value:e.error===void 0?``:`${Z(e.error.field)}: ${e.error.message}`}];function c(e,t){return t===void 0?{name:e,value:``}:{name:e,value:i(t),amount:t}}}function ar({columns:e,clients:t}){let n=e.filter(e=>e!==``),r=t[0],i=[...n.map(e=>Z(e)),...r===void 0?[]:ir(r).map(({name:e})=>e)],a=t.map(e=>[...n.map(t=>t===`client`?e.name:e.fields[t]??``),...ir(e).map(({value:e,amount:t})=>t===void 0?e:{amount:t})]);return{name:O.language.t(`clients.sheet`),rows:[i.map(e=>({head:e})),...a],widths:i.map(e=>Math.min(40,Math.max(14,e.length)))}}function or(){let{t:e,words:t}=O.language,n=n=>{let r=Dt[n];return r?.type===`word`?t(r.list).map(([,e])=>e).join(` / `):r?.type===`words`?`${t(r.list).map(([,e])=>e).join(` / `)} (${e(`clients.list_hint`)})`:r?.type===`flag`?`${e(`no`)} / ${e(`yes`)}`:O.language.maybe(`hint.${n}`)??``};return[{name:e(`clients.sheet`),rows:[$n.map(e=>({head:Z(e)}))],widths:$n.map(e=>Math.min(32,Math.max(14,Z(e).length)))},{name:e(`clients.sheet_words`),rows:[[{head:e(`compare.figure`)},{head:e(`clients.allowed`)}],...$n.map(e=>[Z(e),n(e)])],widths:[40,90]}]}var sr;function cr(e){sr=new URL(`.`,e?.src??location.href)}function Q(){return sr??new URL(`.`,location.href)}function lr(e){return new Promise((t,n)=>{let r=document.createElement(`script`);r.src=e.href,r.charset=`utf-8`,r.onload=()=>t(),r.onerror=()=>n(Error(e.pathname.split(`/`).at(-1))),document.head.append(r)})}var $,ur,dr=!1;function fr(){let{t:e}=O.language;return y`<h1 tabindex="-1">${e(`clients.heading`)}</h1>
    <p class="lead">${O.engine?.kind===`http`?e(`clients.lead_server`):e(`clients.lead`)}</p>
    <p class="buttons">
      <label class="button primary file">${e(`clients.choose`)}<input type="file" accept=".xlsx,.csv" @change=${mr} /></label>
      <button type="button" @click=${()=>pr().then(async e=>Xe(await e.write(or()),`nesie.xlsx`))}>${e(`clients.template`)}</button>
      ${$===void 0||$.clients.length===0?x:y`<button type="button" @click=${hr}>${e(`clients.download`)}</button>`}
    </p>
    ${dr?y`<p class="hint" role="status">${e(`app.loading`)}</p>`:x}
    ${ur===void 0?x:y`<p class="error" role="alert">${e(`clients.unreadable`,{reason:ur})}</p>`}
    ${$===void 0?x:gr($)}`}async function pr(){if(globalThis.nesieSheets===void 0&&await lr(new URL(`sheets.js`,Q())),globalThis.nesieSheets===void 0)throw Error(`sheets.js`);return globalThis.nesieSheets}async function mr(e){let t=e.target,[n]=t.files??[];if(n!==void 0){[$,ur,dr]=[void 0,void 0,!0],A({});try{$=await er(await(await pr()).read(n),()=>A({}))}catch(e){e instanceof D&&A({failure:e}),ur=e instanceof Error?e.message:String(e)}t.value=``,dr=!1,A({})}}async function hr(){$!==void 0&&Xe(await(await pr()).write([ar($)]),`nesie-clients.xlsx`)}function gr({clients:e,unknown:t}){let{t:n,n:r}=O.language,i=e.filter(e=>e.error!==void 0).length;return y`<p role="status">${e.length===0?n(`clients.empty`):r(`clients.read`,e.length)}${i===0?``:`, ${r(`clients.errors`,i)}`}</p>
    ${t.map(e=>y`<p class="error">${n(`clients.unknown_column`,{name:e})}</p>`)}
    ${e.length===0?x:y`<table class="clients stacked" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${n(`clients.row`)}</th>
              <th role="columnheader" scope="col">${n(`clients.name`)}</th>
              <th role="columnheader" scope="col">${n(`clients.group`)}</th>
              <th role="columnheader" scope="col">${n(`clients.best`)}</th>
              <th role="columnheader" scope="col" class="number">${n(`figure.payment`)}</th>
              <th role="columnheader" scope="col">${n(`clients.open`)}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${e.map(_r)}
          </tbody>
        </table>`}`}function _r(e){let{t}=O.language,[n,r,i,,,,a]=ir(e),o=e.name===``?String(e.row):e.name;return y`<tr role="row">
    <td role="cell" class="n">${e.row}</td>
    <th role="rowheader" scope="row">${o}</th>
    ${e.error===void 0?y`<td role="cell" data-label=${t(`clients.group`)}>${n?.value}</td>
          <td role="cell" data-label=${t(`clients.best`)}>${r?.value}</td>
          <td role="cell" class="number" data-label=${t(`figure.payment`)}>${i?.value}</td>`:y`<td role="cell" colspan="3" class="error">${a?.value}</td>`}
    <td role="cell"><button type="button" aria-label=${t(`clients.open_of`,{what:o})} @click=${async()=>{O.case={...ze(),fields:{...ze().fields,...e.fields},client:e.name},await P(),location.hash=e.error===void 0?z(`answer`):z(`ask`)}}>${t(`clients.open`)}</button></td>
  </tr>`}function vr(){let{t:e,word:t}=O.language,n=F().filter(e=>O.chosen.includes(L(e))),r=y`<p class="back"><a href=${z(`answer`)}>${e(`offer.back`)}</a></p>`;if(n.length<2)return y`${r}
      <h1 tabindex="-1">${e(`compare.heading`)}</h1>
      <p>${e(`answer.compare_none`)}</p>`;let i=n.map(n=>new Map([...gt(n),[e(`counter.found`),t(`group`,I(n))]])),a=[...new Set(i.flatMap(e=>[...e.keys()]))];return y`${r}
    <h1 tabindex="-1">${e(`compare.heading`)}</h1>
    <table class="compare stacked" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${e(`compare.figure`)}</th>
          ${n.map(e=>y`<th role="columnheader" scope="col"><a href=${z(`offer`,L(e))}>${R(e)}</a></th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${a.map(e=>y`<tr role="row">
              <th role="rowheader" scope="row">${e}</th>
              ${i.map((t,r)=>y`<td role="cell" data-label=${R(n[r])}>${t.get(e)??`\u2013`}</td>`)}
            </tr>`)}
      </tbody>
    </table>`}function yr({id:e}){let{t,word:n}=O.language,r=F(),i=r.find(t=>L(t)===e)??r[0];if(i===void 0)return y`<h1 tabindex="-1">${t(`counter.heading`)}</h1>
      <p>${t(`answer.none`)}</p>
      <p><a class="button primary" href=${z(`ask`)}>${t(`answer.to_questions`)}</a></p>`;let a=L(i),o=e=>{location.hash=z(`counter`,e.target.value)},s=ft.map(e=>({group:e,of:r.filter(t=>I(t)===e)})).filter(({of:e})=>e.length>0),c=new K;return y`<h1 tabindex="-1">${t(`counter.heading`)}</h1>
    <div class="grid heads">
      <div class="field programme">
        <label for="c-programme">${t(`counter.programme`)}</label>
        <select id="c-programme" @change=${o}>
          ${s.map(({group:e,of:t})=>y`<optgroup label=${n(`group`,e)}>${t.map(e=>y`<option value=${L(e)} .selected=${V(L(e)===a)}>${R(e)}</option>`)}</optgroup>`)}
        </select>
      </div>
      ${br(`client`,t(`counter.client`))} ${br(`staff`,t(`counter.staff`))}
    </div>
    <h2>${R(i)}</h2>
    <p class="lead">${pn()}</p>
    <p class="verdict ${I(i)}">${n(`group`,I(i))}</p>
    <dl class="figures wide">${gt(i).map(([e,t])=>y`<div><dt>${e}</dt><dd>${t}</dd></div>`)}</dl>
    ${vn()} ${xr(a,i,c)} ${wr(a,i)}
    <div class="field notes">
      <label for="c-notes">${t(`counter.notes`)}</label>
      <textarea id="c-notes" rows="3" .value=${V(O.case.notes)} @input=${e=>A({case:{...O.case,notes:e.target.value}})}></textarea>
    </div>
    <h2>${t(`answer.sources`)}</h2>
    ${c.list(O.answer?.sources??{})} ${Tr()}
    <p class="signature"><span>${t(`counter.staff`)}: ${O.case.staff}</span> <span>${t(`counter.signature`)}</span> <span>${t(`counter.date`)}</span></p>
    <p class="buttons screen"><button type="button" class="primary" @click=${()=>window.print()}>${t(`action.print`)}</button></p>`}function br(e,t){return y`<div class="field">
    <label for="c-${e}">${t}</label>
    <input id="c-${e}" type="text" autocomplete="off" .value=${V(O.case[e])} @input=${t=>A({case:{...O.case,[e]:t.target.value}})} />
  </div>`}function xr(e,t,n){let{t:r,n:i}=O.language,a=[...t.findings,...t.with?.findings??[]].map((e,n)=>({finding:e,item:`${e.condition}${n<t.findings.length?``:`@${t.with?.programme}`}`})),o=a.filter(({item:t})=>O.case.marks[e]?.[t]?.seen).length;return y`<h2>${r(`offer.reasons`)} <span class="hint">${i(`counter.marked`,o,{of:a.length})}</span></h2>
    <table class="checklist stacked" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${r(`counter.found`)}</th>
          <th role="columnheader" scope="col">${r(`counter.condition`)}</th>
          <th role="columnheader" scope="col">${r(`counter.seen`)}</th>
          <th role="columnheader" scope="col">${r(`counter.note`)}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${a.map(({finding:t,item:r})=>Sr(e,r,t,n))}
      </tbody>
    </table>`}function Sr(e,t,n,r){let{of:i}=O.language,a=i(n.text);return y`<tr role="row">
    <td role="cell">${Jt(n)}</td>
    <th role="rowheader" scope="row">${a} <span class="cite">${r.mention(n.source)}</span></th>
    ${Cr(e,t,a)}
  </tr>`}function Cr(e,t,n){let{t:r}=O.language,{seen:i=!1,note:a=``}=O.case.marks[e]?.[t]??{};return y`<td role="cell" class="seen">
      <label class="choice"><input type="checkbox" aria-label=${r(`counter.seen_of`,{what:n})} .checked=${V(i)} @change=${n=>lt(e,t,{seen:n.target.checked})} /><span class="narrow">${r(`counter.seen`)}</span></label>
    </td>
    <td role="cell" class="note" data-label=${r(`counter.note`)}><input type="text" autocomplete="off" aria-label=${r(`counter.note_of`,{what:n})} .value=${V(a)} @input=${n=>lt(e,t,{note:n.target.value})} /></td>`}function wr(e,t){let{t:n,of:r}=O.language,i=[...t.documents,...t.with?.documents??[]];return i.length===0?y`<h2>${n(`counter.documents`)}</h2>
      <p class="hint">${n(`counter.no_documents`)}</p>`:y`<h2>${n(`counter.documents`)}</h2>
    <table class="checklist stacked" role="table">
      <tbody role="rowgroup">
        ${i.map((t,n)=>y`<tr role="row">
              <th role="rowheader" scope="row">${r(t)}</th>
              ${Cr(e,`document-${n}`,r(t))}
            </tr>`)}
      </tbody>
    </table>`}function Tr(){let{t:e,date:t}=O.language,n=O.answer;return n===void 0?x:y`<p class="receipt">${e(`counter.receipt`,{version:n.catalogue.version,hash:n.catalogue.sha256.slice(0,12),date:t(n.as_of)})}. ${e(`app.estimate`)}</p>`}var Er=matchMedia(`(max-width: 44rem)`);function Dr(e){let t=rn(e,Er.matches?`narrow`:`wide`);return t===void 0?x:y`<figure class="chart">
    <figcaption>${O.language.t(`chart.heading`)}</figcaption>
    ${t}
  </figure>`}function Or(e){let{t,number:n,date:r}=O.language,i=e.rows??[],{totals:a}=e,o=i.some(e=>e.state_interest!==`0.00`),s=i.some(e=>e.fees!==`0.00`),c=[[t(`schedule.payment`),e=>n(e.borrower_payment),n(a.borrower_payment)],[t(`figure.principal`),e=>n(e.principal),n(a.principal)],[t(`figure.interest`),e=>n(e.borrower_interest),``],...o?[[t(`figure.subsidy`),e=>n(e.state_interest),n(a.state_interest)]]:[],...s?[[t(`figure.fees`),e=>n(e.fees),n(a.fees)]]:[],[t(`figure.balance`),e=>n(e.closing),``]];return y`<table class="schedule" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${t(`figure.number`)}</th>
        <th role="columnheader" scope="col">${t(`figure.date`)}</th>
        ${c.map(([e])=>y`<th role="columnheader" scope="col" class="number">${e}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${i.map(e=>y`<tr role="row">
            <td role="cell" class="n">${e.n}</td>
            <th role="rowheader" scope="row">${r(e.pay_on)}</th>
            ${c.map(([t,n])=>y`<td role="cell" class="number" data-label=${t}>${n(e)}</td>`)}
          </tr>`)}
    </tbody>
    <tfoot role="rowgroup">
      <tr role="row">
        <td role="cell" class="n"></td>
        <th role="rowheader" scope="row">${t(`schedule.total`)}</th>
        ${c.map(([e,,t])=>y`<td role="cell" class="number ${t===``?`empty`:``}" data-label=${e}>${t===``?x:t}</td>`)}
      </tr>
    </tfoot>
  </table>`}function kr({id:e}){let{t,of:n,word:r}=O.language,i=F().find(t=>L(t)===e),a=y`<p class="back"><a href=${z(`answer`)}>${t(`offer.back`)}</a></p>`;if(i===void 0)return y`${a}
      <h1 tabindex="-1">${t(`answer.heading`)}</h1>
      <p>${O.answer===void 0?t(`answer.none`):t(`offer.gone`)}</p>`;let o=new K,s=nn(e,i);return y`${a}
    <h1 tabindex="-1">${R(i)}</h1>
    <p class="lead">${pn()}</p>
    ${mn()}
    <p class="operator">${t(`offer.operator`,{name:n(i.operator)})}</p>
    <p class="verdict ${I(i)}">${r(`group`,I(i))}</p>
    ${$t(i)}
    <dl class="figures wide">${gt(i).map(([e,t])=>y`<div><dt>${e}</dt><dd>${t}</dd></div>`)}</dl>
    <h2>${t(`offer.reasons`)}</h2>
    ${Yt([...i.findings,...i.with?.findings??[]],o)} ${Xt(i)} ${jr(i,o)}
    ${Mr(i)} ${s===void 0?x:Nr(s)} ${s===void 0?x:y`${Pr(s)} ${cn(i)}`}
    ${Ar(t(`offer.documents`),i.documents)}
    <h2>${t(`offer.how_to_apply`)}</h2>
    <p>${n(i.how_to_apply)}</p>
    ${Ar(t(`offer.gaps`),i.gaps)} ${Ar(t(`offer.notes`),i.notes)}
    <h2>${t(`answer.sources`)}</h2>
    ${o.list(O.answer?.sources??{})}
    <p class="buttons"><a class="button" href=${z(`counter`,e)}>${t(`counter.heading`)}</a> <a class="button" href=${z(`programme`,i.programme,i.version)}>${t(`catalogue.conditions`)}</a></p>`}function Ar(e,t){return t.length===0?x:y`<h2>${e}</h2>
    <ul>
      ${t.map(e=>y`<li>${O.language.of(e)}</li>`)}
    </ul>`}function jr(e,t){let{t:n,of:r,percent:i}=O.language,a=e.terms?.lower_rates??[];return a.length===0?x:y`<h2>${n(`offer.lower_rates`)}</h2>
    <ul>
      ${a.map(e=>y`<li><b>${i(e.annual_rate)}</b>: ${r(e.text)} <span class="cite">${t.mention(e.source)}</span></li>`)}
    </ul>`}function Mr(e){let{t,word:n}=O.language,r=e.terms?.assumptions??[];return r.length===0?x:y`<h2>${t(`offer.assumptions`)}</h2>
    <ul>
      ${r.map(e=>y`<li>${n(`assumption`,e)}</li>`)}
    </ul>`}function Nr(e){let{t}=O.language,{schedule:n}=e;return n?.rows==null?y`<p class="hint">${t(`app.loading`)}</p>`:y`<h2>${t(`schedule.heading`)}</h2>
    ${Dr(e)}
    <details class="rows">
      <summary>${t(`schedule.show`)}</summary>
      ${Or(n)}
    </details>`}function Pr(e){let{t,words:n}=O.language;return y`<h2>${t(`whatif.heading`)}</h2>
    <form class="what-if-loan" @submit=${async t=>{t.preventDefault();let n=new FormData(t.target),r=e=>String(n.get(e)??``).trim();try{let t=r(`on`)===``&&r(`amount`)===``?[]:[{on:r(`on`),amount:await un(r(`amount`)),then:r(`then`)}],n=e=>/^\d{1,9}$/.test(r(e))?Number(r(e)):r(e)===``?0:r(e);await on(e,{prepayments:t,grace:{principal_months:n(`principal_months`),interest_months:n(`interest_months`)}})}catch(t){if(!(t instanceof E))return M(t);e.error=t.message,A({})}}}>
      <fieldset>
        <legend>${t(`whatif.prepay`)}</legend>
        <div class="field"><label for="w-on">${t(`whatif.prepay.on`)}</label><input id="w-on" name="on" type="date" /></div>
        <div class="field"><label for="w-amount">${t(`whatif.prepay.amount`)}</label><input id="w-amount" name="amount" class="money" type="text" inputmode="decimal" autocomplete="off" /></div>
        <div class="field">
          <label for="w-then">${t(`whatif.prepay.then`)}</label>
          <select id="w-then" name="then">
            ${n(`after_prepayment`).map(([e,t])=>y`<option value=${e}>${t}</option>`)}
          </select>
        </div>
      </fieldset>
      <fieldset>
        <legend>${t(`whatif.grace`)}</legend>
        <div class="field"><label for="w-p">${t(`whatif.grace.principal`)}</label><input id="w-p" name="principal_months" type="text" class="whole" inputmode="numeric" autocomplete="off" /></div>
        <div class="field"><label for="w-i">${t(`whatif.grace.interest`)}</label><input id="w-i" name="interest_months" type="text" class="whole" inputmode="numeric" autocomplete="off" /></div>
      </fieldset>
      <button type="submit">${t(`whatif.compute`)}</button>
      ${e.error===void 0?x:y`<p class="error" role="alert">${e.error}</p>`}
    </form>
    ${e.changed===void 0||e.schedule===void 0?x:Fr(e.schedule,e.changed)}`}function Fr(e,t){let{t:n,money:r,percent:i,date:a}=O.language,o=[[n(`figure.first_payment`),e=>r(e.rows?.[0]?.borrower_payment??``)],[n(`figure.total`),e=>r(e.totals.borrower_payment)],[n(`figure.interest`),e=>r(e.totals.interest)],[n(`figure.effective`),e=>i(e.gesv.borrower.rounded)],[n(`schedule.last`),e=>a(e.rows?.at(-1)?.pay_on??``)]];return y`<table class="compare stacked" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${n(`compare.figure`)}</th>
        <th role="columnheader" scope="col">${n(`whatif.now`)}</th>
        <th role="columnheader" scope="col">${n(`whatif.then`)}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${o.map(([r,i])=>y`<tr role="row">
            <th role="rowheader" scope="row">${r}</th>
            <td role="cell" data-label=${n(`whatif.now`)}>${i(e)}</td>
            <td role="cell" data-label=${n(`whatif.then`)}>${i(t)}</td>
          </tr>`)}
    </tbody>
  </table>`}var Ir={ask:En,answer:dn,offer:kr,compare:vr,counter:yr,clients:fr,catalogue:Un,programme:Gn},Lr=[`ask`,`answer`,`counter`,`clients`,`catalogue`],Rr={offer:`answer`,compare:`answer`,programme:`catalogue`};function zr(e){let{t}=O.language,n=vt(),r=Rr[n.view]??n.view;return y`<a class="skip" href="#main" @click=${Br}>${t(`app.skip`)}</a>
    <header>
      <div class="brand"><a href=${z(`ask`)}>nesie</a><span>${t(`app.tagline`)}</span></div>
      ${Vr(e)}
      <nav aria-label=${t(`nav.label`)}>
        ${Lr.map(e=>y`<a href=${z(e)} aria-current=${e===r?`page`:x}>${t(`nav.${e}`)}</a>`)}
      </nav>
    </header>
    <main id="main" tabindex="-1">
      ${Ur()} ${O.failure===void 0?x:Hr(e)}
      ${O.engine===void 0?O.failure===void 0?y`<p class="hint" role="status">${t(`app.loading`)}</p>`:x:Ir[n.view](n)}
    </main>
    <footer>${qr()} ${$r()}</footer>`}function Br(e){e.preventDefault(),document.getElementById(`main`)?.focus()}function Vr(e){let{t,lang:n}=O.language;return y`<div class="languages" role="group" aria-label=${t(`language`)}>
    ${[`kk`,`ru`,`en`].map(r=>y`<button type="button" lang=${r} aria-pressed=${r===n?`true`:`false`} aria-label=${`${r.toUpperCase()}, ${t(`language.${r}`)}`} @click=${()=>e.setLanguage(r)}>${r.toUpperCase()}</button>`)}
  </div>`}function Hr(e){let{t}=O.language,{kind:n,reason:r}=O.failure;return y`<div class="card failure" role="alert">
    <p>${t(n===`wasm`?`fail.wasm`:`fail.server`)}</p>
    ${r===``?x:y`<p class="hint">${t(`fail.reason`,{reason:r})}</p>`}
    <p class="buttons">
      <button type="button" class="primary" @click=${()=>e.connect()}>${t(`fail.retry`)}</button>
      ${n===`wasm`&&e.hasServer?y`<button type="button" @click=${()=>e.connect(`http`)}>${t(`fail.use_server`)}</button>`:x}
    </p>
  </div>`}function Ur(){let{shared:e,answer:t,notice:n}=O;return y`${n===``?x:y`<p class="notice" role="status">${n}</p>`} ${e===void 0||t===void 0?x:Kr()}`}function Wr(e){let t=F().find(t=>L(t)===e);if(t===void 0)return``;let{costs:n,terms:r}=t;return[I(t),r?.annual_rate??``,n?.first_payment??``,n?.total_paid??``].join(` `)}function Gr(){return Object.fromEntries(F().map(e=>[L(e),Wr(L(e))]))}function Kr(){let{t:e,word:t,money:n,percent:r}=O.language,{catalogue:i,offers:a}=O.shared,o=Gr(),s=O.answer.catalogue;if(i.sha256===s.sha256)return y`<p class="notice" role="status">${e(`share.same`,{version:s.version})}</p>`;let c=[...new Set([...Object.keys(a),...Object.keys(o)])].filter(e=>a[e]!==o[e]),l=i=>{if(i===void 0||i===``)return e(`share.gone`);let[a=``,o=``,s=``,c=``]=i.split(` `);return[t(`group`,a),o&&r(o),s&&n(s),c&&n(c)].filter(Boolean).join(`, `)},u=e=>{let t=F().find(t=>L(t)===e);return t===void 0?e:R(t)};return y`<div class="notice" role="status">
    <p>${e(`share.changed_catalogue`,{was:i.version,is:s.version})} ${c.length===0?e(`share.no_difference`):e(`share.differs`)}</p>
    <ul>
      ${c.map(t=>y`<li><b>${u(t)}</b>: ${e(`share.was`)} \u2013 ${l(a[t])}; ${e(`share.is`)} \u2013 ${l(o[t])}</li>`)}
    </ul>
  </div>`}function qr(){let{t:e}=O.language;return y`<details class="case">
    <summary>${e(`action.case`)}</summary>
    <p class="buttons">
      <button type="button" ?disabled=${O.answer===void 0} @click=${Jr}>${e(`action.share`)}</button>
      <button type="button" ?disabled=${O.answer===void 0} @click=${Yr}>${e(`action.save`)}</button>
      <label class="button file">${e(`action.open`)}<input type="file" accept=".json" @change=${Xr} /></label>
      <button type="button" @click=${Zr}>${e(`action.new`)}</button>
    </p>
  </details>`}async function Jr(){let{t:e}=O.language,{answer:t}=O;if(t===void 0)return;let n=`${location.href.split(`#`)[0]}#share=${Ue({fields:O.case.fields,catalogue:t.catalogue,offers:Gr()})}`;try{await navigator.clipboard.writeText(n),A({notice:e(`share.copied`)})}catch{A({notice:`${e(`share.by_hand`)} ${n}`})}window.scrollTo(0,0)}function Yr(){let{answer:e}=O;e!==void 0&&Xe(new Blob([Ve(O.case,e.catalogue)],{type:`application/json`}),`nesie-case.json`)}async function Xr(e){let{t}=O.language,n=e.target,[r]=n.files??[];if(r===void 0)return;let i=He(await r.text());if(n.value=``,i===void 0)return A({notice:t(`case.broken`)});O.case=i.case,Object.assign(O,{current:void 0,applied:void 0,chosen:[],shared:void 0}),await P();let a=O.answer?.catalogue;A({notice:a!==void 0&&a.sha256!==i.catalogue.sha256?t(`case.changed_catalogue`,{was:i.catalogue.version,is:a.version}):t(`case.opened`,{name:r.name})}),window.scrollTo(0,0)}function Zr(){O.case=ze(),Object.assign(O,{current:void 0,applied:void 0,chosen:[],shared:void 0,notice:``}),location.hash=z(`ask`),P()}function Qr(e){let{t}=O.language,n=O.engine?.catalogue;return n===void 0?t(`app.catalogue`,{version:e}):t(`app.own_catalogue`,{file:n,version:e})}function $r(){let{t:e}=O.language,{answer:t,engine:n}=O;return y`<p class="about">
    ${e(`app.estimate`)} ${n?.kind===`http`?e(`app.server`):e(`app.private`)} ${t===void 0?x:Qr(t.catalogue.version)}
  </p>`}function ei(e){return{kind:`http`,answer(t,n,r){let[i,a]=ni(t,n,e);return ti(i,a,`application/json`,r)},chart(t,n,r){let[i,a]=ni(`schedule`,t,e);return i.searchParams.set(`chart_width`,n),ti(i,a,`image/svg+xml`,r)}}}async function ti(e,t,n,r){let i;try{i=await fetch(e,{...t,headers:{accept:n,"accept-language":r,...t.headers}})}catch(e){throw new D(`http`,String(e instanceof Error?e.message:e))}let a=await i.text();if(i.ok)return a;throw i.headers.get(`content-type`)?.includes(`json`)?Qe(a):new D(`http`,`${i.status}`)}function ni(e,t,n){let r=(e,t={})=>{let r=new URL(`v1/${e}`,n);for(let[e,n]of Object.entries(t))r.searchParams.set(e,n);return r},{as_of:i=``,id:a=``,lang:o=``}=t;switch(e){case`programmes`:return[r(`programmes`,{as_of:i}),{}];case`programme`:return[r(`programmes/${encodeURIComponent(a)}`,{as_of:i}),{}];case`texts`:return[r(`texts/${o}`),{}];default:return[r(e),{method:`POST`,headers:{"content-type":`application/json`},body:JSON.stringify(t)}]}}var ri=class e{#e;#t=new TextEncoder;#n=new TextDecoder;constructor(e){this.#e=e}static async start(t){let n=t instanceof Response?await ii(t):await WebAssembly.instantiate(t,{});return new e(n.instance.exports)}answer(e,t,n){return this.#r(`${e} ${n}\n${t}`,this.#e.nesie_answer)}chart(e,t,n){return this.#r(`${t} ${n}\n${e}`,this.#e.nesie_chart)}takeCatalogue(e,t){return this.#r(`${t}\n${e}`,this.#e.nesie_catalogue)}#r(e,t){let n=this.#t.encode(e),r=this.#e.nesie_request(n.length);new Uint8Array(this.#e.memory.buffer,r,n.length).set(n);let i=t()===0,a=new Uint8Array(this.#e.memory.buffer,this.#e.nesie_text(),this.#e.nesie_length());return{ok:i,text:this.#n.decode(a)}}};async function ii(e){if(!e.ok)throw Error(`${e.url}: ${e.status}`);return e.headers.get(`content-type`)?.startsWith(`application/wasm`)?WebAssembly.instantiateStreaming(e,{}):WebAssembly.instantiate(await e.arrayBuffer(),{})}async function ai(e,t){let n;try{n=await ri.start(e.protocol===`file:`?await ci(e):await fetch(new URL(`nesie.wasm`,e)))}catch(e){throw new D(`wasm`,String(e instanceof Error?e.message:e))}return t!==void 0&&await si(n,new URL(t.catalogue,e),t.lang),{kind:`wasm`,...t&&{catalogue:t.catalogue},answer:(e,t,r)=>oi(n.answer(e,JSON.stringify(t),r)),chart:(e,t,r)=>oi(n.chart(JSON.stringify(e),t,r))}}function oi({ok:e,text:t}){return e?Promise.resolve(t):Promise.reject(Qe(t))}async function si(e,t,n){let r;try{let i=await fetch(t);if(!i.ok)throw Error(`${t.href}: ${i.status}`);r=e.takeCatalogue(await i.text(),n)}catch(e){throw new D(`wasm`,String(e instanceof Error?e.message:e))}if(!r.ok)throw new D(`wasm`,`${t.pathname}: ${Qe(r.text).message}`)}async function ci(e){return await lr(new URL(`nesie.wasm.js`,e)),Uint8Array.from(atob(globalThis.nesieModule??``),e=>e.charCodeAt(0))}async function li(e,t){if(globalThis.nesieTexts?.[e]===void 0){if(t!==void 0){let n=await fetch(new URL(`v1/texts/${e}`,t));globalThis.nesieTexts={...globalThis.nesieTexts,[e]:await n.json()}}else await lr(new URL(`texts.${e}.js`,Q()))}let n=globalThis.nesieTexts?.[e];if(n===void 0)throw Error(`texts.${e}.js`);return new Zn(n)}function ui(){let e=e=>e===`kk`||e===`ru`||e===`en`,t=fi();return e(t)?t:navigator.languages.map(e=>e.slice(0,2)).find(e)??`ru`}var di=`nesie.lang`;function fi(){try{return localStorage.getItem(di)}catch{return null}}function pi(e){try{localStorage.setItem(di,e)}catch{}}cr(document.currentScript);var{engine:mi,server:hi,catalogue:gi}=document.documentElement.dataset,_i=hi===void 0?void 0:new URL(hi,location.href),vi=mi===`http`?_i??Q():void 0,yi={hasServer:_i!==void 0,async setLanguage(e){let t=await li(e,vi);pi(e),document.documentElement.lang=e,A({language:t,notice:``}),O.refused!==void 0&&await P()},async connect(e){A({failure:void 0});try{O.engine=e===`http`||mi===`http`?ei(_i??Q()):await ai(Q(),bi())}catch(e){if(!(e instanceof D))throw e;return A({failure:e})}await P()}};function bi(){return gi?{catalogue:gi,lang:document.documentElement.lang}:void 0}function xi(){Ie(zr(yi),document.getElementById(`page`))}function Si(){wi()||(A({notice:``,shared:Ci()?O.shared:void 0}),document.title=`${document.querySelector(`h1`)?.textContent??``} \u2013 nesie`,document.querySelector(`h1`)?.focus({preventScroll:!0}),window.scrollTo(0,0))}function Ci(){return O.shared!==void 0&&O.shared.catalogue.sha256!==O.answer?.catalogue.sha256}function wi(){let e=yt();if(e===void 0)return!1;let t=We(e);return history.replaceState(null,``,z(`answer`)),t===void 0?A({notice:O.language.t(`share.broken`)}):(O.case={...O.case,fields:t.fields},O.shared=t,O.engine!==void 0&&P()),!0}async function Ti(){let e=ui();document.documentElement.lang=e,tt({language:await li(e,vi)},xi),xi(),addEventListener(`hashchange`,Si),wi(),await yi.connect(),document.title=`${document.querySelector(`h1`)?.textContent??``} \u2013 nesie`}Ti(),mi===`wasm`&&location.protocol.startsWith(`http`)&&`serviceWorker`in navigator&&navigator.serviceWorker.register(`sw.js`)})();