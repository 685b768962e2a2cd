(function(){var e=globalThis,t=e.ShadowRoot&&(e.ShadyCSS===void 0||e.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,n=Symbol(),r=new WeakMap,i=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,n=this.t;if(t&&e===void 0){let t=n!==void 0&&n.length===1;t&&(e=r.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),t&&r.set(n,e))}return e}toString(){return this.cssText}},a=e=>new i(typeof e==`string`?e:e+``,void 0,n),o=(n,r)=>{if(t)n.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let t of r){let r=document.createElement(`style`),i=e.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=t.cssText,n.appendChild(r)}},s=t?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return a(t)})(e):e,{is:c,defineProperty:l,getOwnPropertyDescriptor:u,getOwnPropertyNames:ee,getOwnPropertySymbols:te,getPrototypeOf:ne}=Object,re=globalThis,ie=re.trustedTypes,ae=ie?ie.emptyScript:``,oe=re.reactiveElementPolyfillSupport,d=(e,t)=>e,se={toAttribute(e,t){switch(t){case Boolean:e=e?ae:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},ce=(e,t)=>!c(e,t),le={attribute:!0,type:String,converter:se,reflect:!1,useDefault:!1,hasChanged:ce};Symbol.metadata??=Symbol(`metadata`),re.litPropertyMetadata??=new WeakMap;var f=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=le){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&l(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=u(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??le}static _$Ei(){if(this.hasOwnProperty(d(`elementProperties`)))return;let e=ne(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(d(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d(`properties`))){let e=this.properties,t=[...ee(e),...te(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(s(e))}else e!==void 0&&t.push(s(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return o(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?se:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?se:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??ce)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};f.elementStyles=[],f.shadowRootOptions={mode:`open`},f[d(`elementProperties`)]=new Map,f[d(`finalized`)]=new Map,oe?.({ReactiveElement:f}),(re.reactiveElementVersions??=[]).push(`2.1.2`);var ue=globalThis,de=e=>e,fe=ue.trustedTypes,pe=fe?fe.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,me=`$lit$`,p=`lit$${Math.random().toFixed(9).slice(2)}$`,he=`?`+p,ge=`<${he}>`,m=document,h=()=>m.createComment(``),g=e=>e===null||typeof e!=`object`&&typeof e!=`function`,_e=Array.isArray,ve=e=>_e(e)||typeof e?.[Symbol.iterator]==`function`,ye=`[ 	
\f\r]`,_=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,be=/-->/g,xe=/>/g,v=RegExp(`>|${ye}(?:([^\\s"'>=/]+)(${ye}*=${ye}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Se=/'/g,Ce=/"/g,we=/^(?:script|style|textarea|title)$/i,Te=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),y=Te(1),Ee=Te(2),b=Symbol.for(`lit-noChange`),x=Symbol.for(`lit-nothing`),De=new WeakMap,S=m.createTreeWalker(m,129);function Oe(e,t){if(!_e(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return pe===void 0?t:pe.createHTML(t)}var ke=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=_;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===_?c[1]===`!--`?o=be:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=v):(we.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=v):o=xe:o===v?c[0]===`>`?(o=i??_,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?v:c[3]===`"`?Ce:Se):o===Ce||o===Se?o=v:o===be||o===xe?o=_:(o=v,i=void 0);let ee=o===v&&e[t+1].startsWith(`/>`)?` `:``;a+=o===_?n+ge:l>=0?(r.push(s),n.slice(0,l)+me+n.slice(l)+p+ee):n+p+(l===-2?t:ee)}return[Oe(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Ae=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=ke(t,n);if(this.el=e.createElement(l,r),S.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=S.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(me)){let t=u[o++],n=i.getAttribute(e).split(p),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Pe:r[1]===`?`?Fe:r[1]===`@`?Ie:Ne}),i.removeAttribute(e)}else e.startsWith(p)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(we.test(i.tagName)){let e=i.textContent.split(p),t=e.length-1;if(t>0){i.textContent=fe?fe.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],h()),S.nextNode(),c.push({type:2,index:++a});i.append(e[t],h())}}}else if(i.nodeType===8){if(i.data===he)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(p,e+1))!==-1;)c.push({type:7,index:a}),e+=p.length-1}}a++}}static createElement(e,t){let n=m.createElement(`template`);return n.innerHTML=e,n}};function C(e,t,n=e,r){if(t===b)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=g(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=C(e,i._$AS(e,t.values),i,r)),t}var je=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??m).importNode(t,!0);S.currentNode=r;let i=S.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new Me(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Le(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=S.nextNode(),a++)}return S.currentNode=m,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},Me=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=x,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=C(this,e,t),g(e)?e===x||e==null||e===``?(this._$AH!==x&&this._$AR(),this._$AH=x):e!==this._$AH&&e!==b&&this._(e):e._$litType$===void 0?e.nodeType===void 0?ve(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==x&&g(this._$AH)?this._$AA.nextSibling.data=e:this.T(m.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Ae.createElement(Oe(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new je(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=De.get(e.strings);return t===void 0&&De.set(e.strings,t=new Ae(e)),t}k(t){_e(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(h()),this.O(h()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=de(e).nextSibling;de(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Ne=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=x,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=x}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=C(this,e,t,0),a=!g(e)||e!==this._$AH&&e!==b,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=C(this,r[n+o],t,o),s===b&&(s=this._$AH[o]),a||=!g(s)||s!==this._$AH[o],s===x?e=x:e!==x&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===x?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Pe=class extends Ne{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===x?void 0:e}},Fe=class extends Ne{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==x)}},Ie=class extends Ne{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=C(this,e,t,0)??x)===b)return;let n=this._$AH,r=e===x&&n!==x||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==x&&(n===x||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Le=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){C(this,e)}},Re={M:me,P:p,A:he,C:1,L:ke,R:je,D:ve,V:C,I:Me,H:Ne,N:Fe,U:Ie,B:Pe,F:Le};(0,ue.litHtmlPolyfillSupport)?.(Ae,Me),(ue.litHtmlVersions??=[]).push(`3.3.3`);var ze=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new Me(t.insertBefore(h(),e),e,void 0,n??{})}return i._$AI(e),i},Be=globalThis,Ve=class extends f{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=ze(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return b}};Ve._$litElement$=!0,Ve.finalized=!0,Be.litElementHydrateSupport?.({LitElement:Ve}),(0,Be.litElementPolyfillSupport)?.({LitElement:Ve}),(Be.litElementVersions??=[]).push(`4.2.2`);function He(){return{fields:{as_of:Ue()},unknown:[],client:``,staff:``,marks:{},notes:``}}function Ue(){return new Date(Date.now()+18e6).toISOString().slice(0,10)}function We(e,t){return`${JSON.stringify({nesie_case:`1`,catalogue:t,case:e},null,2)}\n`}function Ge(e){let t=Je(e);if(!w(t)||t.nesie_case!==`1`||!w(t.case))return;let n=t.case;return{catalogue:Ze(t.catalogue),case:{fields:Xe(n.fields),unknown:Array.isArray(n.unknown)?n.unknown.filter(e=>typeof e==`string`):[],client:Ye(n.client),staff:Ye(n.staff),marks:Qe(n.marks),notes:Ye(n.notes)}}}function Ke(e){let t=new TextEncoder().encode(JSON.stringify(e)),n=Array.from(t,e=>String.fromCharCode(e)).join(``);return btoa(n).replaceAll(`+`,`-`).replaceAll(`/`,`_`).replace(/=+$/,``)}function qe(e){let t;try{t=atob(e.replaceAll(`-`,`+`).replaceAll(`_`,`/`))}catch{return}let n=Je(new TextDecoder().decode(Uint8Array.from(t,e=>e.charCodeAt(0))));if(w(n)&&w(n.fields))return{fields:Xe(n.fields),catalogue:Ze(n.catalogue),offers:Xe(n.offers)}}function Je(e){try{return JSON.parse(e)}catch{return}}function w(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function Ye(e){return typeof e==`string`?e:``}function Xe(e){return w(e)?Object.fromEntries(Object.entries(e).filter(e=>typeof e[1]==`string`)):{}}function Ze(e){let t=Xe(e);return{version:t.version??``,sha256:t.sha256??``}}function Qe(e){if(!w(e))return{};let t=e=>w(e)?{seen:e.seen===!0,note:Ye(e.note)}:{seen:!1,note:``},n=e=>w(e)?Object.fromEntries(Object.entries(e).map(([e,n])=>[e,t(n)])):{};return Object.fromEntries(Object.entries(e).map(([e,t])=>[e,n(t)]))}function $e(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function et(e){return e.verdict===`not_in_force`?void 0:e}var T=class extends Error{constructor(e,t,n){super(n),this.code=e,this.field=t}},E=class extends Error{constructor(e,t){super(t),this.kind=e,this.reason=t}};function tt(e){let t=JSON.parse(e),{code:n=``,field:r=``,message:i,detail:a}=t.error??t;return new T(n,r,nt(i??a??n,r))}function nt(e,t){return t!==``&&e.startsWith(`${t}: `)?e.slice(t.length+2):e}var D,rt=()=>void 0,O=0;function it(e,t){D={engine:void 0,failure:void 0,case:He(),form:void 0,answer:void 0,refused:void 0,current:void 0,chosen:[],applied:void 0,notice:``,shared:void 0,...e},rt=t}function k(e){Object.assign(D,e),rt()}async function A(e,t){if(D.engine===void 0)throw new E(`wasm`,``);let n=await D.engine.answer(e,{contract:`1`,...t},D.language.lang);return JSON.parse(n)}function j(e){if(e instanceof T)k({refused:e});else if(e instanceof E)k({failure:e});else throw e}async function M(e){let t=Object.keys(e),n={...at(D.case.fields,t),...e},r=D.case.unknown.filter(e=>!t.includes(e));D.case={...D.case,fields:n,unknown:r},D.shared=void 0,await N()}function at(e,t){let n=Object.entries(e).filter(([e])=>t.includes(`collateral`)?!e.startsWith(`collateral.`):e!==`collateral`||!t.some(e=>e.startsWith(`collateral.`)));return Object.fromEntries(n)}async function N(){O+=1;let e=O;try{let t=await A(`form`,{fields:D.case.fields});if(e!==O)return;let n,r;if(t.missing.length===0&&!t.errors.some(e=>ot(e.field)))try{n=await A(`quote`,t.request)}catch(e){if(!(e instanceof T))throw e;r=e}e===O&&k({form:t,answer:n,refused:r,failure:void 0})}catch(t){e===O&&j(t)}}function ot(e){return[`loan.amount`,`loan.term_months`,`loan.purpose`,`as_of`].includes(e)}function st(e){let t=e.replace(/^application\./,``);return t.startsWith(`collateral`)?`collateral`:t}function ct(e){let t=D.form?.errors.find(t=>t.field===e);return t===void 0?D.refused!==void 0&&st(D.refused.field)===e?D.refused.message:void 0:D.language.of(t.text)}function lt(e){let t=Object.fromEntries(Object.entries(D.case.fields).filter(([t])=>t!==e&&!t.startsWith(`${e}.`)));return D.case={...D.case,fields:t,unknown:[...D.case.unknown.filter(t=>t!==e),e]},D.current=void 0,N()}function P(){return(D.answer?.offers??[]).map(et).filter(e=>e!==void 0)}function ut(e,t,n){let r=D.case.marks[e]??{},i={seen:!1,note:``,...r[t],...n};k({case:{...D.case,marks:{...D.case.marks,[e]:{...r,[t]:i}}}})}async function dt(e,t){let n=D.case.fields,r=e.map(({change:e,to:t})=>{let r=e===`on`?`as_of`:e;if(r!==`applicant.categories`)return[r,t];let i=n[r]??``,a=t.split(`|`)[0]??``;return[r,i===``||i===`none`?a:`${i},${a}`]});await M(Object.fromEntries(r)),k({applied:{text:t,before:n}})}async function ft(){D.applied!==void 0&&(D.case={...D.case,fields:D.applied.before},D.applied=void 0,await N())}var pt=[`can_get`,`fits_published`,`needs_answers`,`if_security_is_short`,`does_not_fit`];function F(e){return e.group}function I(e){return e.with===null?e.programme:`${e.programme}+${e.with.programme}`}function L(e){let{of:t,t:n}=D.language;return e.with===null?t(e.name):`${t(e.name)}, ${n(`offer.with`,{name:t(e.with.name)})}`}function mt(e){let{t,money:n,percent:r,number:i}=D.language,{costs:a,terms:o,loan:s,guarantee:c}=e,l=[];return a!==null&&l.push([t(`figure.payment`),gt(e)]),o!==null&&l.push([t(`figure.rate`),ht(o)]),s!==null&&l.push([t(`figure.effective`),r(i(s.gesv.borrower.rounded))]),a!==null&&l.push([t(`figure.total`),n(a.total_paid)]),c!==null&&a===null&&l.push([t(`figure.guaranteed`),`${n(c.amount)} (${r(c.share)})`],[t(`figure.own_security`),n(c.own_security_needed)]),l}function ht(e){let{t,percent:n}=D.language,{annual_rate:r,annual_rate_at_best:i}=e;return i===null?n(r):t(`figure.range`,{low:n(i),high:n(r)})}function gt(e){let{t,money:n,date:r}=D.language,{costs:i,subsidy_end:a}=e;if(i===null)return``;let o=n(i.first_payment);return a===null?o:`${o}; ${t(`figure.until`,{date:r(a.due_on),amount:n(a.payment_after)})}`}function _t(e){let{t,n,money:r,percent:i,date:a}=D.language,{costs:o,terms:s,guarantee:c}=e,l=mt(e);if(o!==null&&l.push([t(`figure.highest`),`${r(o.highest_payment)}, ${a(o.highest_payment_on)}`]),s!==null&&s.state_rate!==`0`){l.push([t(`figure.nominal`),i(s.nominal_rate)]);let e=s.subsidy_months===null?``:n(`months`,s.subsidy_months);l.push([t(`figure.state`),e===``?i(s.state_rate):t(`figure.state_for`,{rate:i(s.state_rate),term:e})]),o!==null&&l.push([t(`figure.subsidy`),r(o.state_interest)])}return o?.saves!=null&&l.push([t(`figure.saves`),r(o.saves)]),o?.costs_more!=null&&l.push([t(`figure.costs_more`),r(o.costs_more)]),c!==null&&o!==null&&l.push([t(`figure.guaranteed`),`${r(c.amount)} (${i(c.share)})`],[t(`figure.own_security`),r(c.own_security_needed)]),s?.max_amount!=null&&l.push([t(`figure.max_amount`),r(s.max_amount)]),s?.max_term_months!=null&&l.push([t(`figure.max_term`),n(`months`,s.max_term_months)]),l}var vt=[`ask`,`answer`,`offer`,`compare`,`counter`,`clients`,`catalogue`,`programme`];function yt(){let[,e=``,t=``,n=``]=location.hash.split(`/`).map(xt);return{view:vt.includes(e)?e:`ask`,id:t,on:n}}function R(e,...t){return[`#`,e,...t.map(encodeURIComponent)].join(`/`)}function bt(){return location.hash.startsWith(`#share=`)?location.hash.slice(7):void 0}function xt(e){try{return decodeURIComponent(e)}catch{return e}}var z={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},St=e=>(...t)=>({_$litDirective$:e,values:t}),Ct=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:wt}=Re,Tt=e=>e.strings===void 0,Et={},Dt=(e,t=Et)=>e._$AH=t,B=St(class extends Ct{constructor(e){if(super(e),e.type!==z.PROPERTY&&e.type!==z.ATTRIBUTE&&e.type!==z.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Tt(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===b||t===x)return t;let n=e.element,r=e.name;if(e.type===z.PROPERTY){if(t===n[r])return b}else if(e.type===z.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return b}else if(e.type===z.ATTRIBUTE&&n.getAttribute(r)===t+``)return b;return Dt(e),t}}),Ot={"loan.amount":{type:`money`},"loan.term_months":{type:`whole`},"loan.purpose":{type:`word`,list:`purpose`},"applicant.legal_form":{type:`word`,list:`legal_form`},"applicant.region":{type:`place`},"applicant.registered_on":{type:`date`},"applicant.trading_since":{type:`date`},"applicant.oked":{type:`text`},"applicant.employees":{type:`whole`},"applicant.average_annual_income":{type:`money`},"applicant.categories":{type:`words`,list:`category`},"applicant.tax_arrears":{type:`money`,nothing:!0},"applicant.social_arrears":{type:`money`,nothing:!0},"applicant.overdue_days":{type:`whole`,nothing:!0},"applicant.state_owned":{type:`flag`},"applicant.insolvent":{type:`flag`},"loan.uses":{type:`words`,list:`use`},collateral:{type:`collateral`},own_contribution:{type:`money`,nothing:!0},"loan.annual_rate":{type:`rate`},"loan.method":{type:`word`,list:`method`},"loan.disbursed_on":{type:`date`},"applicant.id":{type:`text`},as_of:{type:`date`},"options.market_rate":{type:`rate`},"options.base_rate":{type:`rate`}};function kt(e){return e===`indicators.base_rate`?`options.base_rate`:e}function At(e){return Ot[e]??{type:`text`}}var jt=[`loan.amount`,`loan.term_months`,`loan.purpose`],Mt=[`loan.annual_rate`,`loan.method`,`loan.disbursed_on`,`applicant.id`,`as_of`];function V(e){return D.language.maybe(`field.${e}`)??D.language.word(`question`,e)}function H(e,t={}){let n=At(e),r=ct(e),i=`f-${e.replaceAll(`.`,`-`)}`,a=[r===void 0?``:`${i}-error`,Nt(e)===void 0?``:`${i}-hint`].filter(Boolean).join(` `),o=y`${Nt(e)===void 0?x:y`<p class="hint" id="${i}-hint">${Nt(e)}</p>`}
    ${r===void 0?x:y`<p class="error" id="${i}-error">${r}</p>`}`;return n.type===`words`||n.type===`flag`||n.type===`collateral`?y`<fieldset class="field" aria-describedby=${a||x}>
      <legend>${t.question??V(e)}</legend>
      ${o} ${n.type===`words`?Rt(e,n.list):n.type===`flag`?zt(e,i):Bt()}
    </fieldset>`:y`<div class="field">
    <label for=${i}>${t.question??V(e)}</label>
    ${Pt(e,i,r!==void 0,a)} ${o}
  </div>`}function Nt(e){return D.language.maybe(`hint.${e}`)}function U(e){return D.case.fields[e]??``}function W(e){return t=>void M({[e]:t.target.value})}function Pt(e,t,n,r){let{t:i,words:a}=D.language,o=At(e),s={id:t,invalid:n?`true`:x,described:r||x};if(o.type===`word`)return Ft(e,s,a(o.list),i(`ask.choose`));if(o.type===`place`)return It(e,s);let c=o.type===`money`||o.type===`rate`;return y`<div class="control">
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
      .value=${B(U(e))}
      @input=${W(e)}
    />
    ${`nothing`in o?y`<button type="button" class="quiet" @click=${()=>M({[e]:`0`})}>${i(`ask.nothing`)}</button>`:x}
    ${o.type===`money`&&!n&&U(e)!==``?y`<output for=${t}>${Vt(e)}</output>`:x}
  </div>`}function Ft(e,{id:t,invalid:n,described:r},i,a){return y`<select id=${t} name=${e} aria-invalid=${n} aria-describedby=${r} @change=${W(e)}>
    <option value="" .selected=${B(U(e)===``)}>${a}</option>
    ${i.map(([t,n])=>y`<option value=${t} .selected=${B(U(e)===t)}>${n}</option>`)}
  </select>`}function It(e,t){let{t:n}=D.language,r=Lt.map(e=>[e,n(`place.${e}`)]),i=U(e)!==``&&!Lt.includes(U(e));return y`<div class="control">
      <select id=${t.id} name=${e} aria-invalid=${t.invalid} aria-describedby=${t.described} @change=${W(e)}>
        <option value="" .selected=${B(U(e)===``)}>${n(`ask.choose`)}</option>
        ${r.map(([t,n])=>y`<option value=${t} .selected=${B(U(e)===t)}>${n}</option>`)}
        <option value="0" .selected=${B(i)}>${n(`ask.other_place`)}</option>
      </select>
    </div>
    ${i?y`<div class="control">
          <input type="text" inputmode="numeric" aria-label=${n(`ask.other_place`)} .value=${B(U(e)===`0`?``:U(e))} @input=${W(e)} />
        </div>`:x}`}var Lt=[`750000000`,`190000000`,`710000000`,`790000000`,`100000000`,`110000000`,`150000000`,`230000000`,`270000000`,`310000000`,`330000000`,`350000000`,`390000000`,`430000000`,`470000000`,`550000000`,`590000000`,`610000000`,`620000000`,`630000000`];function Rt(e,t){let{t:n}=D.language,r=U(e).split(/[,|]/).filter(Boolean),i=t=>n=>{let i=n.target.checked,a=r.filter(e=>e!==t&&e!==`none`);M({[e]:t===`none`?i?`none`:``:(i?[...a,t]:a).join(`,`)})};return y`<div class="choices">
    ${[...D.language.words(t),...e===`applicant.categories`?[[`none`,n(`ask.none_of_these`)]]:[]].map(([t,n])=>y`<label class="choice"><input type="checkbox" name=${e} value=${t} .checked=${B(r.includes(t))} @change=${i(t)} /><span>${n}</span></label>`)}
  </div>`}function zt(e,t){let{t:n}=D.language,r=(n,r)=>y`<label class="choice"><input type="radio" name=${t} value=${n} .checked=${B(U(e)===n)} @change=${W(e)} /><span>${r}</span></label>`;return y`<div class="choices row">${r(`no`,n(`no`))} ${r(`yes`,n(`yes`))}</div>`}function Bt(){let{t:e,words:t}=D.language,n=U(`collateral`)===`none`;return y`<div class="collateral">
    ${t(`collateral_kind`).map(([e,t])=>{let n=`collateral.${e}`,r=`f-collateral-${e}`,i=ct(n);return y`<div class="pair">
        <label for=${r}>${t}, \u20b8</label>
        <input id=${r} name=${n} type="text" class="money" inputmode="decimal" autocomplete="off" .value=${B(U(n))} aria-invalid=${i===void 0?x:`true`} aria-describedby=${i===void 0?x:`${r}-error`} @input=${W(n)} />
        ${i===void 0?x:y`<p class="error" id="${r}-error">${i}</p>`}
      </div>`})}
    <label class="choice"><input type="checkbox" name="collateral" .checked=${B(n)} @change=${()=>M({collateral:n?``:`none`})} /><span>${e(`ask.no_collateral`)}</span></label>
  </div>`}function Vt(e){let t=e.split(`.`).reduce((e,t)=>e?.[t],D.form?.request.application);return typeof t==`string`?D.language.money(t):``}function Ht(e){let{t,words:n,word:r,money:i,percent:a,date:o,maybe:s}=D.language,c=U(e),l=At(e);switch(l.type){case`collateral`:return c===`none`?t(`ask.no_collateral`):n(`collateral_kind`).filter(([e])=>U(`collateral.${e}`)!==``).map(([e,t])=>`${t}: ${U(`collateral.${e}`)}`).join(`; `);case`money`:return Vt(e)||(c===``?``:/^[\d.]+$/.test(c)?i(c):c);case`rate`:return/^[\d.]+$/.test(c)?a(c):c;case`date`:return/^\d{4}-\d\d-\d\d$/.test(c)?o(c):c;case`word`:return c===``?``:r(l.list,c);case`words`:return c===`none`?t(`ask.none_of_these`):c.split(/[,|]/).filter(Boolean).map(e=>r(l.list,e)).join(`, `);case`flag`:return c===``?``:t(c);case`place`:return s(`place.${c}`)??c;default:return c}}function Ut(e){return Object.entries(D.case.fields).some(([t,n])=>n!==``&&(t===e||t.startsWith(`${e}.`)))}var Wt=Object.keys(Ot),G=class{#e=[];mention(e){return this.#e.includes(e)||this.#e.push(e),`[${this.#e.indexOf(e)+1}]`}list(e){let t=this.#e.map(t=>e[t]);return t.length===0?x:y`<ol class="sources">
      ${t.map(e=>y`<li>${e===void 0?x:Gt(e)}</li>`)}
    </ol>`}};function Gt(e){let{of:t,t:n,date:r}=D.language,i=[t(e.title),qt(e.publisher)?e.publisher:``];return qt(e.published)&&i.push(n(`source.published`,{date:/^\d{4}-\d\d-\d\d$/.test(e.published)?r(e.published):e.published})),e.seen_on!==null&&i.push(n(`source.seen`,{date:r(e.seen_on)})),y`${i.filter(Boolean).join(`, `)}${Kt(e.address)}`}function Kt(e){return/^(https?:\/\/)?[\w.-]+\.[a-z]{2,}([/?#]\S*)?$/i.test(e)?y`, <a href=${e.startsWith(`http`)?e:`https://${e}`} target="_blank" rel="noopener noreferrer">${e}</a>`:qt(e)?y`, ${e}`:x}function qt(e){return e!==null&&e!==``&&e!==`\u2014`}var Jt={met:`\u2713`,not_met:`\u2715`,unknown:`?`,for_staff:`\u25a1`};function Yt(e){let{word:t}=D.language;return y`<span class="outcome ${e.adverse?`adverse`:e.outcome}"><span aria-hidden="true">${e.adverse?`!`:Jt[e.outcome]}</span> ${t(`outcome`,e.outcome)}</span>`}function Xt(e,t){return y`<ul class="findings">
    ${e.map(e=>y`<li>${Yt(e)} <span class="text">${D.language.of(e.text)} <span class="cite">${t.mention(e.source)}</span>${e.note===null?x:y` <span class="hint">${D.language.of(e.note)}</span>`}</span></li>`)}
  </ul>`}function Zt(e){let{of:t,t:n}=D.language;if(e.changes===null||e.changes.length===0)return x;let r=e.changes.map(e=>t(e.text)).join(`; `),i=e.changes;return y`<p class="remedy">
    <span>${n(`offer.remedies`)}: ${r}</span>
    <button type="button" aria-label=${n(`offer.apply`,{what:r})} @click=${()=>dt(i,r)}>${n(`action.apply`)}</button>
  </p>`}function Qt(e){let{of:t,t:n}=D.language,r=L(e),i=e.findings.filter(e=>e.adverse),a=[...new Set(e.findings.filter(e=>e.outcome===`unknown`).flatMap(e=>e.missing))];return y`<article class="card offer">
    <h3><a href=${R(`offer`,I(e))}>${r}</a></h3>
    <p class="operator">${t(e.operator)}</p>
    ${en(e)}
    <dl class="figures">${mt(e).map(([e,t])=>y`<div><dt>${e}</dt><dd>${t}</dd></div>`)}</dl>
    ${i.length===0?x:Xt(i,new G)}
    ${a.length===0?x:y`<p class="missing">${n(`offer.waits_for`,{what:a.map(e=>V(kt(e)).replace(/, [\u20b8%]$/,``)).join(`; `)})}</p>`}
    ${e.to_ask===null?x:y`<p class="hint">${t(e.to_ask.text)}</p>`} ${Zt(e)}
    <div class="buttons">
      <a class="button" href=${R(`offer`,I(e))} aria-label=${n(`action.details_of`,{what:r})}>${n(`action.details`)}</a>
      ${e.costs===null?x:$t(e,r)}
    </div>
  </article>`}function $t(e,t){let{t:n}=D.language,r=I(e);return y`<label class="choice">
    <input type="checkbox" aria-label=${n(`answer.compare_of`,{what:t})} .checked=${B(D.chosen.includes(r))} @change=${e=>{k({chosen:e.target.checked?[...D.chosen,r]:D.chosen.filter(e=>e!==r)})}} /><span>${n(`answer.compare`)}</span>
  </label>`}function en(e){let{of:t,word:n}=D.language;return y`<p class="badges">
    <span class="badge">${n(`kind`,e.kind)}</span>
    <span class="badge ${e.standing}">${n(`standing`,e.standing)}</span>
    <span>${t(e.standing_text)}</span>
  </p>`}function tn(e){let t=e.findings.filter(e=>e.outcome===`not_met`);return y`<li class="card line">
    <h3><a href=${R(`offer`,I(e))}>${L(e)}</a></h3>
    ${Xt(t,new G)} ${Zt(e)}
  </li>`}var nn=new Map;function rn(e,t){if(t.loan===null)return;let n=sn(t.loan.loan),r=JSON.stringify(n),i=nn.get(e);if(i?.terms===r)return i;let a={terms:r,schedule:void 0,changed:void 0,error:void 0};return nn.set(e,a),an(n).then(e=>{a.schedule=e,k({})}).catch(j),a}function an(e){return A(`schedule`,{loan:e})}async function on(e,t){try{e.changed=await an({...JSON.parse(e.terms),...t}),e.error=void 0}catch(t){if(!(t instanceof T))return j(t);e.error=t.message,e.changed=void 0}k({})}function sn(e){return Object.fromEntries(Object.entries(e).filter(([e])=>e!==`contract`))}var K;function cn(e){let{t}=D.language,n=e===void 0?D.answer?.offers.map(e=>`loan`in e?e.loan:null).find(e=>e!=null)?.loan:e.loan?.loan;if(n===void 0)return x;let r=e?.programme??``;return y`<form class="afford" @submit=${async e=>{e.preventDefault();let t=new FormData(e.target).get(`payment`);await ln(r,n,String(t??``))}}>
    <h2 class="small">${t(`afford.heading`)}</h2>
    <div class="field">
      <label for="afford-payment">${t(`afford.payment`)}</label>
      <div class="control"><input id="afford-payment" name="payment" type="text" class="money" inputmode="decimal" autocomplete="off" /> <button type="submit">${t(`whatif.compute`)}</button></div>
    </div>
    ${K===void 0||K.of!==r?x:y`<p role="status" class=${K.error?`error`:`result`}>${K.text}</p>`}
  </form>`}async function ln(e,t,n){let{t:r,money:i}=D.language;try{let a=await un(n),{principal:o,highest_payment:s}=await A(`afford`,{loan:sn(t),payment:a});K={of:e,text:r(`afford.answer`,{amount:i(o),payment:i(s)}),error:!1},k({})}catch(t){if(!(t instanceof T))return j(t);K={of:e,text:t.message,error:!0},k({})}}async function un(e){let t=await A(`form`,{fields:{own_contribution:e}}),[n]=t.errors;if(n!==void 0)throw new T(n.code,n.field,D.language.of(n.text));return t.request.application?.own_contribution??``}function dn(){let{t:e}=D.language;return D.answer===void 0?y`<h1 tabindex="-1">${e(`answer.heading`)}</h1>
      ${fn()}
      <p>${e(`answer.none`)}</p>
      <p><a class="button primary" href=${R(`ask`)}>${e(`answer.to_questions`)}</a></p>`:y`<h1 tabindex="-1">${e(`answer.heading`)}</h1>
    <p class="lead">${pn()}</p>
    ${mn()} ${gn()} ${vn()} ${pt.map(_n)} ${yn()} ${xn()} ${Sn()}`}function fn(){let{of:e}=D.language,t=(D.form?.errors??[]).map(t=>`${V(t.field)}: ${e(t.text)}`);return D.refused!==void 0&&t.push(D.refused.message),y`${t.map(e=>y`<p class="error" role="alert">${e}</p>`)}`}function pn(){let{t:e,n:t,money:n,word:r,date:i}=D.language,a=D.form?.request;if(a===void 0||D.answer===void 0)return``;let{amount:o,term_months:s,purpose:c}=a.application.loan;return e(`answer.question`,{amount:n(o),term:t(`months`,s),purpose:r(`purpose`,c),date:i(D.answer.as_of)})}function mn(){let{t:e}=D.language;return D.applied===void 0?x:y`<p class="applied" role="status">${e(`offer.applied`,{what:D.applied.text})} <button type="button" @click=${ft}>${e(`offer.undo`)}</button></p>`}var hn=[`options.market_rate`,`loan.annual_rate`,`options.base_rate`,`as_of`,`loan.method`];function gn(){let{t:e}=D.language;return y`<details class="what-if">
    <summary>${e(`whatif.heading`)}</summary>
    <form class="grid" @submit=${e=>e.preventDefault()}>${hn.map(e=>H(e))}</form>
    ${cn(void 0)}
  </details>`}function _n(e){let{t,word:n}=D.language,r=P().filter(t=>F(t)===e);if(r.length===0&&e!==`can_get`)return x;let i=e===`does_not_fit`?y`<ul class="lines">${r.map(tn)}</ul>`:y`<div class="cards">${r.map(Qt)}</div>`;return y`<section class="group ${e}">
    <h2>${n(`group`,e)}</h2>
    ${r.length===0?y`<p class="hint">${t(`answer.empty_group`)}</p>`:i}
  </section>`}function vn(){return y`${(D.answer?.not_served??[]).map(e=>y`<p class="notice">${D.language.of(e.text)}</p>`)}`}function yn(){let{t:e}=D.language;return D.chosen.length<2?x:y`<p class="compare-bar"><a class="button primary" href=${R(`compare`)}>${e(`answer.compare_chosen`,{n:D.chosen.length})}</a></p>`}var bn=3;function xn(){let{of:e,t,n}=D.language,r=(D.answer?.next_questions??[]).slice(0,bn);return r.length===0?x:y`<section>
    <h2>${t(`answer.next`)}</h2>
    <ul>
      ${r.map(t=>y`<li>${e(t.text)} <span class="hint">${n(`ask.decides`,t.decides.length)}</span></li>`)}
    </ul>
    <p><a class="button" href=${R(`ask`)}>${t(`answer.to_questions`)}</a></p>
  </section>`}function Sn(){let{of:e,t}=D.language,n=D.answer?.referrals??[];return n.length===0?x:y`<section>
    <h2>${t(`answer.referrals`)}</h2>
    <ul class="referrals">
      ${n.map(t=>y`<li><b>${e(t.name)}</b>: ${e(t.text)} <span class="contact">${e(t.contact_text)}</span></li>`)}
    </ul>
  </section>`}var Cn=3;function wn(){let{t:e,n:t,word:n}=D.language,r=P(),i=pt.map(e=>({group:e,of:r.filter(t=>F(t)===e)})).filter(({of:e})=>e.length>0),a=r.filter(e=>e.costs!==null&&F(e)!==`does_not_fit`).slice(0,Cn);return y`<h2 id="so-far">${e(`ask.so_far`)}</h2>
    ${D.answer===void 0?y`<p class="hint">${e(`ask.start`)}</p>`:y`<ul class="groups" aria-live="polite">
            ${i.map(({group:e,of:r})=>y`<li class=${e}><span>${n(`group`,e)}</span> <b>${t(`ask.in_the_answer`,r.length)}</b></li>`)}
          </ul>
          ${a.length===0?x:y`<ol class="first-offers">
                ${a.map(t=>y`<li><a href=${R(`offer`,I(t))}>${L(t)}</a><span class="sum">${e(`figure.payment`)}: ${mt(t)[0]?.[1]}</span></li>`)}
              </ol>`}
          <a class="button primary" href=${R(`answer`)}>${e(`ask.see_answer`)}</a>`}`}function Tn(){let{t:e}=D.language,t=An();return y`<div class="ask">
    <section class="first">
      <h1 tabindex="-1">${e(`ask.heading`)}</h1>
      <p class="lead">${e(`ask.lead`)}</p>
      <form class="essentials" @submit=${En}>${jt.map(e=>H(e))}</form>
      ${Dn()} ${t===void 0?Nn():jn(t)}
    </section>
    <aside class="so-far" aria-labelledby="so-far">${wn()}</aside>
    <section class="rest">
      ${Pn()} ${In(t)}
      <details class="more">
        <summary>${e(`ask.more`)}</summary>
        <form @submit=${En}>${Mt.map(e=>H(e))}</form>
      </details>
    </section>
  </div>`}function En(e){e.preventDefault()}function Dn(){let{refused:e}=D;return e===void 0||Wt.some(e=>ct(e)!==void 0)?x:y`<p class="error" role="alert">${e.message}</p>`}function On(){return(D.answer?.next_questions??[]).map(e=>({...e,field:kt(e.field)}))}function kn(){return On().filter(e=>!D.case.unknown.includes(e.field))}function An(){let{of:e,word:t}=D.language;if(D.current!==void 0){let n=On().find(e=>e.field===D.current);return{field:D.current,text:n===void 0?t(`question`,D.current):e(n.text),decides:n?.decides.length??0}}let[n]=kn();if(n!==void 0)return{field:n.field,text:e(n.text),decides:n.decides.length}}function jn(e){let{t,n}=D.language,{field:r}=e,i=e=>{e.preventDefault(),ct(r)===void 0&&(k({current:void 0}),Mn())},a=()=>{D.current===void 0&&(D.current=r)};return y`<form class="card question" aria-labelledby="question" @submit=${i} @input=${a} @change=${a} @click=${e=>e.target.closest(`.control`)&&a()}>
    <h2 id="question" tabindex="-1">${t(`ask.next`)}</h2>
    ${H(r,{question:e.text})}
    ${e.decides===0?x:y`<p class="hint">${n(`ask.decides`,e.decides)}</p>`}
    <div class="buttons">
      <button type="submit" class="primary">${t(`action.next`)}</button>
      <button type="button" @click=${()=>void lt(r).then(Mn)}>${t(`ask.dont_know`)}</button>
    </div>
  </form>`}function Mn(){requestAnimationFrame(()=>{document.querySelector(`.question :is(input, select), .question h2`)?.focus()})}function Nn(){return D.answer===void 0?x:y`<p class="card quiet-card">${D.language.t(`ask.done`)}</p>`}function Pn(){let{t:e}=D.language,t=Wt.filter(e=>!jt.includes(e)&&!Mt.includes(e)&&Ut(e)),n=D.case.unknown;if(t.length+n.length===0)return x;let r=(t,n)=>y`<div>
      <dt>${V(t)}</dt>
      <dd>
        ${n}
        <button type="button" class="quiet" aria-label=${e(`action.change_of`,{what:V(t)})} @click=${()=>Fn(t)}>${e(`action.change`)}</button>
      </dd>
    </div>`;return y`<h2>${e(`ask.given`)}</h2>
    <dl class="given">${t.map(e=>r(e,Ht(e)))} ${n.map(t=>r(t,e(`ask.unknown`)))}</dl>`}function Fn(e){k({current:e}),Mn()}function In(e){let{t}=D.language,n=kn().filter(t=>t.field!==e?.field);return n.length===0?x:y`<h2>${t(`ask.later`)}</h2>
    <ul class="later">
      ${n.map(e=>y`<li><button type="button" class="link" @click=${()=>Fn(e.field)}>${V(e.field)}</button></li>`)}
    </ul>`}var Ln=new Map,Rn=new Map,zn=new Set;function Bn(e,t,n){let r=JSON.stringify(n),i=e.get(r);if(i!==void 0||zn.has(r)||D.engine===void 0)return i;zn.add(r),A(t,n).then(t=>e.set(r,t),t=>t instanceof T?e.set(r,t):j(t)).finally(()=>{zn.delete(r),k({})})}function Vn(){return D.case.fields.as_of??``}function Hn(){let{t:e,date:t}=D.language,n=Bn(Ln,`programmes`,{as_of:D.form?.request.as_of??Vn()}),r=y`<h1 tabindex="-1">${e(`catalogue.heading`)}</h1>`;if(n===void 0)return y`${r}<p class="hint">${e(`app.loading`)}</p>`;if(n instanceof T)return y`${r}<p class="error" role="alert">${n.message}</p>`;let i=n.programmes.filter(e=>e.version!==null),a=n.programmes.filter(e=>e.version===null);return y`${r}
    <p class="lead">${e(`catalogue.lead`,{date:t(n.as_of)})}</p>
    <form class="grid" @submit=${e=>e.preventDefault()}>${H(`as_of`)}</form>
    ${Un(e(`catalogue.in_force`),i)} ${Un(e(`catalogue.not_in_force`),a)}`}function Un(e,t){let{t:n,of:r,word:i,date:a}=D.language;return t.length===0?x:y`<h2>${e}</h2>
    <ul class="lines">
      ${t.map(e=>{let t=e.version??e.versions.at(-1)?.valid_from??``;return y`<li class="card line">
          <h3><a href=${R(`programme`,e.programme,t)}>${r(e.name)}</a></h3>
          <p class="badges">
            <span class="badge">${i(`kind`,e.kind)}</span>
            <span class="confirmed">${e.last_confirmed==null?``:n(`offer.last_confirmed`,{date:a(e.last_confirmed)})}${e.stale?`; ${n(`offer.stale`)}`:``}</span>
          </p>
        </li>`})}
    </ul>`}function Wn({id:e,on:t}){let{t:n,of:r}=D.language,i=y`<p class="back"><a href=${R(`catalogue`)}>${n(`catalogue.back`)}</a></p>`,a=Bn(Rn,`programme`,{id:e,as_of:t===``?Vn():t});if(a===void 0)return y`${i}<h1 tabindex="-1">${n(`catalogue.heading`)}</h1><p class="hint">${n(`app.loading`)}</p>`;if(a instanceof T||a.version==null)return y`${i}
      <h1 tabindex="-1">${n(`catalogue.heading`)}</h1>
      <p>${a instanceof T?a.message:n(`catalogue.unknown`)}</p>`;let o=a.version,s=new G,{word:c,date:l}=D.language;return y`${i}
    <h1 tabindex="-1">${r(o.name)}</h1>
    <p class="operator">${n(`offer.operator`,{name:r(o.operator)})}</p>
    <p class="badges">
      <span class="badge">${c(`kind`,o.kind)}</span> <span>${q(o)}</span>
      <span class="confirmed">${o.last_confirmed==null?``:n(`offer.last_confirmed`,{date:l(o.last_confirmed)})}${o.stale?`; ${n(`offer.stale`)}`:``}</span>
    </p>
    ${J(n(`catalogue.conditions`),o.conditions,s)} ${J(n(`catalogue.rates`),o.rates,s)}
    ${J(n(`catalogue.subsidies`),o.subsidies,s)} ${J(n(`catalogue.guarantees`),o.guarantees,s)}
    ${J(n(`catalogue.fees`),o.fees,s)} ${Gn(n(`offer.documents`),o.documents)}
    <h2>${n(`offer.how_to_apply`)}</h2>
    <p>${r(o.how_to_apply)}</p>
    ${Gn(n(`offer.gaps`),o.gaps)} ${Gn(n(`offer.notes`),o.notes)} ${Kn(a,o)}
    <h2>${n(`answer.sources`)}</h2>
    ${s.list(o.sources)}`}function q({valid_from:e,valid_to:t}){let{t:n,date:r}=D.language;return t===null?n(`catalogue.since`,{from:r(e)}):n(`catalogue.between`,{from:r(e),to:r(t)})}function J(e,t,n){return t.length===0?x:y`<h2>${e}</h2>
    <ul>
      ${t.map(e=>y`<li>${D.language.of(e.text)} <span class="cite">${n.mention(e.source)}</span></li>`)}
    </ul>`}function Gn(e,t){return t.length===0?x:y`<h2>${e}</h2>
    <ul>
      ${t.map(e=>y`<li>${D.language.of(e)}</li>`)}
    </ul>`}function Kn(e,t){let{t:n}=D.language,r=e.versions;if(r.length<2)return y`<h2>${n(`catalogue.versions`)}</h2><p>${q(t)}. ${n(`catalogue.only_version`)}</p>`;let i=r.findIndex(e=>e.valid_from===t.valid_from);return y`<h2>${n(`catalogue.versions`)}</h2>
    <ul>
      ${r.map(r=>r.valid_from===t.valid_from?y`<li><b aria-current="true">${q(r)}</b></li>`:y`<li><a href=${R(`programme`,e.programme,r.valid_from)} aria-label=${n(`catalogue.show_version`,{days:q(r)})}>${q(r)}</a></li>`)}
    </ul>
    ${i<1?x:qn(e,t,r[i-1])}`}function qn(e,t,n){let{t:r,of:i}=D.language,a=Bn(Rn,`programme`,{id:e.programme,as_of:n.valid_from});if(a===void 0||a instanceof T||a.version==null)return x;let[o,s]=[Jn(a.version),Jn(t)].map(e=>e.map(i));if(o===void 0||s===void 0)return x;let c=(e,t)=>t.length===0?x:y`<h3>${e}</h3>
          <ul>
            ${t.map(e=>y`<li>${e}</li>`)}
          </ul>`,l=s.filter(e=>!o.includes(e)),u=o.filter(e=>!s.includes(e));return y`<h2>${r(`catalogue.changed`)}</h2>
    ${l.length+u.length===0?y`<p>${r(`catalogue.unchanged`)}</p>`:x} ${c(r(`catalogue.added`),l)} ${c(r(`catalogue.removed`),u)}`}function Jn(e){return[e.conditions,e.rates,e.subsidies,e.guarantees,e.fees].flatMap(e=>e.map(e=>e.text))}var Yn=class{#e;#t;constructor(e){this.t=(e,t={})=>Y(this.#e.texts[e]??e,t),this.maybe=e=>this.#e.texts[e],this.n=(e,t,n={})=>Y(this.#e.texts[`${e}.${this.#t.select(t)}`]??this.#e.texts[`${e}.other`]??e,{n:t,...n}),this.word=(e,t)=>this.#e.words[e]?.[t]??t,this.words=e=>Object.entries(this.#e.words[e]??{}),this.of=e=>e[this.lang],this.number=e=>{let{decimal_mark:t,group_mark:n}=this.#e.formats,[r=``,i]=e.split(`.`),a=r.replace(/\B(?=(\d{3})+$)/g,n);return i===void 0?a:a+t+i},this.money=e=>Y(this.#e.formats.money,{n:this.number(e)}),this.percent=e=>Y(this.#e.formats.percent,{n:this.number(e)}),this.date=e=>{let[t=``,n=``,r=``]=e.split(`-`),i=this.#e.formats.months[Number(n)-1]??n;return Y(this.#e.formats.date,{year:t,month:n,day:r,d:String(Number(r)),name:i})},this.lang=e.lang,this.#e=e,this.#t=new Intl.PluralRules(e.lang)}};function Y(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}var Xn=[`real_estate`,`movable`,`deposit`,`guarantee`].map(e=>`collateral.${e}`),Zn=[`client`,...Object.keys(Ot).flatMap(e=>e===`collateral`?Xn:e===`as_of`?[]:[e])];function X(e,t=D.language){return e===`client`?t.t(`clients.name`):e.startsWith(`collateral.`)?`${t.t(`field.collateral`)}: ${t.word(`collateral_kind`,e.slice(11))}, \u20b8`:t.maybe(`field.${e}`)??e}async function Qn(e,t){let[n=[],...r]=e,i=await er(),a=n.map(e=>i.get(tr(e))??``),o={columns:a,unknown:n.filter((e,t)=>a[t]===``&&e.trim()!==``),clients:[]};for(let[e,n]of r.entries()){if(n.every(e=>e.trim()===``))continue;let r=a.map((e,t)=>[e,n[t]??``]).filter(([e,t])=>e!==``&&t.trim()!==``),{client:i=``,...s}=Object.fromEntries(r);o.clients.push(await $n(e+2,i,s)),o.clients.length%10==0&&(t(),await new Promise(e=>setTimeout(e)))}return o}async function $n(e,t,n){let r={row:e,name:t,fields:n,first:void 0,question:void 0,error:void 0},i=await A(`form`,{fields:{as_of:D.case.fields.as_of??``,...n}}),[a]=i.errors;if(a!==void 0)return{...r,error:{field:a.field,message:D.language.of(a.text)}};try{let e=await A(`quote`,i.request);return{...r,first:e.offers.map(et).find(e=>e!==void 0),question:e.next_questions[0]}}catch(e){if(!(e instanceof T))throw e;return{...r,error:{field:e.field.replace(/^application\./,``),message:e.message}}}}async function er(){let e=new Map;for(let t of[`kk`,`ru`,`en`]){let n=new Yn(await A(`texts`,{lang:t}));for(let t of Zn)e.set(tr(X(t,n)),t).set(tr(t),t);e.set(tr(n.t(`field.as_of`)),`as_of`).set(`as_of`,`as_of`)}return e}function tr(e){return e.trim().toLowerCase().replace(/\s+/g,` `)}function nr(e){let{t,word:n,of:r,money:i,percent:a}=D.language,{first:o}=e,s=o===void 0||F(o)===`does_not_fit`?void 0:o;return[{name:t(`clients.group`),value:o===void 0?``:n(`group`,F(o))},{name:t(`clients.best`),value:s===void 0?``:L(s)},c(t(`figure.payment`),s?.costs?.first_payment),{name:t(`figure.rate`),value:s?.terms==null?``:a(s.terms.annual_rate)},c(t(`figure.total`),s?.costs?.total_paid),{name:t(`clients.first_question`),value:e.question===void 0?``:r(e.question.text)},{name:t(`clients.error`),value:e.error===void 0?``:`${X(e.error.field)}: ${e.error.message}`}];function c(e,t){return t===void 0?{name:e,value:``}:{name:e,value:i(t),amount:t}}}function rr({columns:e,clients:t}){let n=e.filter(e=>e!==``),r=t[0],i=[...n.map(e=>X(e)),...r===void 0?[]:nr(r).map(({name:e})=>e)],a=t.map(e=>[...n.map(t=>t===`client`?e.name:e.fields[t]??``),...nr(e).map(({value:e,amount:t})=>t===void 0?e:{amount:t})]);return{name:D.language.t(`clients.sheet`),rows:[i.map(e=>({head:e})),...a],widths:i.map(e=>Math.min(40,Math.max(14,e.length)))}}function ir(){let{t:e,words:t}=D.language,n=n=>{let r=Ot[n];return r?.type===`word`?t(r.list).map(([,e])=>e).join(` / `):r?.type===`words`?`${t(r.list).map(([,e])=>e).join(` / `)} (${e(`clients.list_hint`)})`:r?.type===`flag`?`${e(`no`)} / ${e(`yes`)}`:D.language.maybe(`hint.${n}`)??``};return[{name:e(`clients.sheet`),rows:[Zn.map(e=>({head:X(e)}))],widths:Zn.map(e=>Math.min(32,Math.max(14,X(e).length)))},{name:e(`clients.sheet_words`),rows:[[{head:e(`compare.figure`)},{head:e(`clients.allowed`)}],...Zn.map(e=>[X(e),n(e)])],widths:[40,90]}]}var ar;function or(e){ar=new URL(`.`,e?.src??location.href)}function Z(){return ar??new URL(`.`,location.href)}function sr(e){return new Promise((t,n)=>{let r=document.createElement(`script`);r.src=e.href,r.charset=`utf-8`,r.onload=()=>t(),r.onerror=()=>n(Error(e.pathname.split(`/`).at(-1))),document.head.append(r)})}var Q,cr,lr=!1;function ur(){let{t:e}=D.language;return y`<h1 tabindex="-1">${e(`clients.heading`)}</h1>
    <p class="lead">${D.engine?.kind===`http`?e(`clients.lead_server`):e(`clients.lead`)}</p>
    <p class="buttons">
      <label class="button primary file">${e(`clients.choose`)}<input type="file" accept=".xlsx,.csv" @change=${fr} /></label>
      <button type="button" @click=${()=>dr().then(async e=>$e(await e.write(ir()),`nesie.xlsx`))}>${e(`clients.template`)}</button>
      ${Q===void 0||Q.clients.length===0?x:y`<button type="button" @click=${pr}>${e(`clients.download`)}</button>`}
    </p>
    ${lr?y`<p class="hint" role="status">${e(`app.loading`)}</p>`:x}
    ${cr===void 0?x:y`<p class="error" role="alert">${e(`clients.unreadable`,{reason:cr})}</p>`}
    ${Q===void 0?x:mr(Q)}`}async function dr(){if(globalThis.nesieSheets===void 0&&await sr(new URL(`sheets.js`,Z())),globalThis.nesieSheets===void 0)throw Error(`sheets.js`);return globalThis.nesieSheets}async function fr(e){let t=e.target,[n]=t.files??[];if(n!==void 0){[Q,cr,lr]=[void 0,void 0,!0],k({});try{Q=await Qn(await(await dr()).read(n),()=>k({}))}catch(e){e instanceof E&&k({failure:e}),cr=e instanceof Error?e.message:String(e)}t.value=``,lr=!1,k({})}}async function pr(){Q!==void 0&&$e(await(await dr()).write([rr(Q)]),`nesie-clients.xlsx`)}function mr({clients:e,unknown:t}){let{t:n,n:r}=D.language,i=e.filter(e=>e.error!==void 0).length;return y`<p role="status">${e.length===0?n(`clients.empty`):r(`clients.read`,e.length)}${i===0?``:`, ${r(`clients.errors`,i)}`}</p>
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
            ${e.map(hr)}
          </tbody>
        </table>`}`}function hr(e){let{t}=D.language,[n,r,i,,,,a]=nr(e),o=e.name===``?String(e.row):e.name;return y`<tr role="row">
    <td role="cell" class="n">${e.row}</td>
    <th role="rowheader" scope="row">${o}</th>
    ${e.error===void 0?y`<td role="cell" data-label=${t(`clients.group`)}>${n?.value}</td>
          <td role="cell" data-label=${t(`clients.best`)}>${r?.value}</td>
          <td role="cell" class="number" data-label=${t(`figure.payment`)}>${i?.value}</td>`:y`<td role="cell" colspan="3" class="error">${a?.value}</td>`}
    <td role="cell"><button type="button" aria-label=${t(`clients.open_of`,{what:o})} @click=${async()=>{D.case={...He(),fields:{...He().fields,...e.fields},client:e.name},await N(),location.hash=e.error===void 0?R(`answer`):R(`ask`)}}>${t(`clients.open`)}</button></td>
  </tr>`}function gr(){let{t:e,word:t}=D.language,n=P().filter(e=>D.chosen.includes(I(e))),r=y`<p class="back"><a href=${R(`answer`)}>${e(`offer.back`)}</a></p>`;if(n.length<2)return y`${r}
      <h1 tabindex="-1">${e(`compare.heading`)}</h1>
      <p>${e(`answer.compare_none`)}</p>`;let i=n.map(n=>new Map([..._t(n),[e(`counter.found`),t(`group`,F(n))]])),a=[...new Set(i.flatMap(e=>[...e.keys()]))];return y`${r}
    <h1 tabindex="-1">${e(`compare.heading`)}</h1>
    <table class="compare stacked" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${e(`compare.figure`)}</th>
          ${n.map(e=>y`<th role="columnheader" scope="col"><a href=${R(`offer`,I(e))}>${L(e)}</a></th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${a.map(e=>y`<tr role="row">
              <th role="rowheader" scope="row">${e}</th>
              ${i.map((t,r)=>y`<td role="cell" data-label=${L(n[r])}>${t.get(e)??`\u2013`}</td>`)}
            </tr>`)}
      </tbody>
    </table>`}function _r({id:e}){let{t,word:n}=D.language,r=P(),i=r.find(t=>I(t)===e)??r[0];if(i===void 0)return y`<h1 tabindex="-1">${t(`counter.heading`)}</h1>
      <p>${t(`answer.none`)}</p>
      <p><a class="button primary" href=${R(`ask`)}>${t(`answer.to_questions`)}</a></p>`;let a=I(i),o=e=>{location.hash=R(`counter`,e.target.value)},s=pt.map(e=>({group:e,of:r.filter(t=>F(t)===e)})).filter(({of:e})=>e.length>0),c=new G;return y`<h1 tabindex="-1">${t(`counter.heading`)}</h1>
    <div class="grid heads">
      <div class="field programme">
        <label for="c-programme">${t(`counter.programme`)}</label>
        <select id="c-programme" @change=${o}>
          ${s.map(({group:e,of:t})=>y`<optgroup label=${n(`group`,e)}>${t.map(e=>y`<option value=${I(e)} .selected=${B(I(e)===a)}>${L(e)}</option>`)}</optgroup>`)}
        </select>
      </div>
      ${vr(`client`,t(`counter.client`))} ${vr(`staff`,t(`counter.staff`))}
    </div>
    <h2>${L(i)}</h2>
    <p class="lead">${pn()}</p>
    <p class="verdict ${F(i)}">${n(`group`,F(i))}</p>
    <dl class="figures wide">${_t(i).map(([e,t])=>y`<div><dt>${e}</dt><dd>${t}</dd></div>`)}</dl>
    ${yr(a,i,c)} ${Sr(a,i)}
    <div class="field notes">
      <label for="c-notes">${t(`counter.notes`)}</label>
      <textarea id="c-notes" rows="3" .value=${B(D.case.notes)} @input=${e=>k({case:{...D.case,notes:e.target.value}})}></textarea>
    </div>
    <h2>${t(`answer.sources`)}</h2>
    ${c.list(D.answer?.sources??{})} ${Cr()}
    <p class="signature"><span>${t(`counter.staff`)}: ${D.case.staff}</span> <span>${t(`counter.signature`)}</span> <span>${t(`counter.date`)}</span></p>
    <p class="buttons screen"><button type="button" class="primary" @click=${()=>window.print()}>${t(`action.print`)}</button></p>`}function vr(e,t){return y`<div class="field">
    <label for="c-${e}">${t}</label>
    <input id="c-${e}" type="text" autocomplete="off" .value=${B(D.case[e])} @input=${t=>k({case:{...D.case,[e]:t.target.value}})} />
  </div>`}function yr(e,t,n){let{t:r,n:i}=D.language,a=[...t.findings,...t.with?.findings??[]].map((e,n)=>({finding:e,item:`${e.condition}${n<t.findings.length?``:`@${t.with?.programme}`}`})),o=a.filter(({item:t})=>D.case.marks[e]?.[t]?.seen).length;return y`<h2>${r(`offer.reasons`)} <span class="hint">${i(`counter.marked`,o,{of:a.length})}</span></h2>
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
        ${a.map(({finding:t,item:r})=>br(e,r,t,n))}
      </tbody>
    </table>`}function br(e,t,n,r){let{of:i}=D.language,a=i(n.text);return y`<tr role="row">
    <td role="cell">${Yt(n)}</td>
    <th role="rowheader" scope="row">${a} <span class="cite">${r.mention(n.source)}</span></th>
    ${xr(e,t,a)}
  </tr>`}function xr(e,t,n){let{t:r}=D.language,{seen:i=!1,note:a=``}=D.case.marks[e]?.[t]??{};return y`<td role="cell" class="seen">
      <label class="choice"><input type="checkbox" aria-label=${r(`counter.seen_of`,{what:n})} .checked=${B(i)} @change=${n=>ut(e,t,{seen:n.target.checked})} /><span class="narrow">${r(`counter.seen`)}</span></label>
    </td>
    <td role="cell" class="note" data-label=${r(`counter.note`)}><input type="text" autocomplete="off" aria-label=${r(`counter.note_of`,{what:n})} .value=${B(a)} @input=${n=>ut(e,t,{note:n.target.value})} /></td>`}function Sr(e,t){let{t:n,of:r}=D.language,i=[...t.documents,...t.with?.documents??[]];return i.length===0?y`<h2>${n(`counter.documents`)}</h2>
      <p class="hint">${n(`counter.no_documents`)}</p>`:y`<h2>${n(`counter.documents`)}</h2>
    <table class="checklist stacked" role="table">
      <tbody role="rowgroup">
        ${i.map((t,n)=>y`<tr role="row">
              <th role="rowheader" scope="row">${r(t)}</th>
              ${xr(e,`document-${n}`,r(t))}
            </tr>`)}
      </tbody>
    </table>`}function Cr(){let{t:e,date:t}=D.language,n=D.answer;return n===void 0?x:y`<p class="receipt">${e(`counter.receipt`,{version:n.catalogue.version,hash:n.catalogue.sha256.slice(0,12),date:t(n.as_of)})}. ${e(`app.estimate`)}</p>`}var wr=720,Tr=240,Er=120;function $(e){return Number(e)}function Dr(e){let{t,money:n}=D.language,[r]=e;if(r===void 0)return y``;let i=e.slice(0,Er),a=i.reduce((e,t)=>$(t.payment)>$(e.payment)?t:e,r),o=$(a.payment)||1,s=$(r.opening)||1,c=wr/i.length,l=(e,t)=>{let n=[[`principal`,$(e.principal)],[`interest`,$(e.borrower_interest)],[`subsidy`,$(e.state_interest)],[`fees`,$(e.fees)]],r=Tr;return Ee`${n.map(([e,n])=>{let i=n/o*Tr;return r-=i,i>0?Ee`<rect class=${e} x=${(t*c+c*.1).toFixed(2)} y=${r.toFixed(2)} width=${(c*.8).toFixed(2)} height=${i.toFixed(2)}></rect>`:Ee``})}`},u=i.map((e,t)=>`${((t+.5)*c).toFixed(1)},${(Tr-$(e.closing)/s*Tr).toFixed(1)}`).join(` `),ee=t(`chart.text`,{n:e.length,first:n(r.borrower_payment),highest:n(a.payment),balance:n(r.opening)}),te=[[`principal`,t(`figure.principal`),i.some(e=>$(e.principal)>0)],[`interest`,t(`figure.interest`),i.some(e=>$(e.borrower_interest)>0)],[`subsidy`,t(`figure.subsidy`),i.some(e=>$(e.state_interest)>0)],[`fees`,t(`figure.fees`),i.some(e=>$(e.fees)>0)],[`balance`,t(`figure.balance`),!0]];return y`<figure class="chart">
    <figcaption>${t(`chart.heading`)}</figcaption>
    <svg viewBox="0 0 ${wr} ${Tr}" role="img" aria-label=${ee} preserveAspectRatio="none">
      ${i.map(l)}
      <polyline class="balance" points=${`0,0 ${u}`}></polyline>
    </svg>
    <ul class="legend">
      ${te.filter(([,,e])=>e).map(([e,t])=>y`<li><span class="key ${e}" aria-hidden="true"></span>${t}</li>`)}
    </ul>
  </figure>`}function Or(e){let{t,number:n,date:r}=D.language,i=e.rows??[],{totals:a}=e,o=i.some(e=>e.state_interest!==`0.00`),s=i.some(e=>e.fees!==`0.00`),c=[[t(`schedule.payment`),e=>n(e.borrower_payment),n(a.borrower_payment)],[t(`figure.principal`),e=>n(e.principal),n(a.principal)],[t(`figure.interest`),e=>n(e.borrower_interest),``],...o?[[t(`figure.subsidy`),e=>n(e.state_interest),n(a.state_interest)]]:[],...s?[[t(`figure.fees`),e=>n(e.fees),n(a.fees)]]:[],[t(`figure.balance`),e=>n(e.closing),``]];return y`<table class="schedule" role="table">
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
  </table>`}function kr({id:e}){let{t,of:n,word:r}=D.language,i=P().find(t=>I(t)===e),a=y`<p class="back"><a href=${R(`answer`)}>${t(`offer.back`)}</a></p>`;if(i===void 0)return y`${a}
      <h1 tabindex="-1">${t(`answer.heading`)}</h1>
      <p>${D.answer===void 0?t(`answer.none`):t(`offer.gone`)}</p>`;let o=new G,s=rn(e,i);return y`${a}
    <h1 tabindex="-1">${L(i)}</h1>
    <p class="lead">${pn()}</p>
    ${mn()}
    <p class="operator">${t(`offer.operator`,{name:n(i.operator)})}</p>
    <p class="verdict ${F(i)}">${r(`group`,F(i))}</p>
    ${en(i)}
    <dl class="figures wide">${_t(i).map(([e,t])=>y`<div><dt>${e}</dt><dd>${t}</dd></div>`)}</dl>
    <h2>${t(`offer.reasons`)}</h2>
    ${Xt([...i.findings,...i.with?.findings??[]],o)} ${Zt(i)} ${jr(i,o)}
    ${Mr(i)} ${s===void 0?x:Nr(s)} ${s===void 0?x:y`${Pr(s)} ${cn(i)}`}
    ${Ar(t(`offer.documents`),i.documents)}
    <h2>${t(`offer.how_to_apply`)}</h2>
    <p>${n(i.how_to_apply)}</p>
    ${Ar(t(`offer.gaps`),i.gaps)} ${Ar(t(`offer.notes`),i.notes)}
    <h2>${t(`answer.sources`)}</h2>
    ${o.list(D.answer?.sources??{})}
    <p class="buttons"><a class="button" href=${R(`counter`,e)}>${t(`counter.heading`)}</a> <a class="button" href=${R(`programme`,i.programme,i.version)}>${t(`catalogue.conditions`)}</a></p>`}function Ar(e,t){return t.length===0?x:y`<h2>${e}</h2>
    <ul>
      ${t.map(e=>y`<li>${D.language.of(e)}</li>`)}
    </ul>`}function jr(e,t){let{t:n,of:r,percent:i}=D.language,a=e.terms?.lower_rates??[];return a.length===0?x:y`<h2>${n(`offer.lower_rates`)}</h2>
    <ul>
      ${a.map(e=>y`<li><b>${i(e.annual_rate)}</b>: ${r(e.text)} <span class="cite">${t.mention(e.source)}</span></li>`)}
    </ul>`}function Mr(e){let{t,word:n}=D.language,r=e.terms?.assumptions??[];return r.length===0?x:y`<h2>${t(`offer.assumptions`)}</h2>
    <ul>
      ${r.map(e=>y`<li>${n(`assumption`,e)}</li>`)}
    </ul>`}function Nr({schedule:e}){let{t}=D.language;return e?.rows==null?y`<p class="hint">${t(`app.loading`)}</p>`:y`<h2>${t(`schedule.heading`)}</h2>
    ${Dr(e.rows)}
    <details class="rows">
      <summary>${t(`schedule.show`)}</summary>
      ${Or(e)}
    </details>`}function Pr(e){let{t,words:n}=D.language;return y`<h2>${t(`whatif.heading`)}</h2>
    <form class="what-if-loan" @submit=${async t=>{t.preventDefault();let n=new FormData(t.target),r=e=>String(n.get(e)??``).trim();try{let t=r(`on`)===``&&r(`amount`)===``?[]:[{on:r(`on`),amount:await un(r(`amount`)),then:r(`then`)}],n=e=>/^\d{1,9}$/.test(r(e))?Number(r(e)):r(e)===``?0:r(e);await on(e,{prepayments:t,grace:{principal_months:n(`principal_months`),interest_months:n(`interest_months`)}})}catch(t){if(!(t instanceof T))return j(t);e.error=t.message,k({})}}}>
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
    ${e.changed===void 0||e.schedule===void 0?x:Fr(e.schedule,e.changed)}`}function Fr(e,t){let{t:n,money:r,percent:i,date:a}=D.language,o=[[n(`figure.first_payment`),e=>r(e.rows?.[0]?.borrower_payment??``)],[n(`figure.total`),e=>r(e.totals.borrower_payment)],[n(`figure.interest`),e=>r(e.totals.interest)],[n(`figure.effective`),e=>i(e.gesv.borrower.rounded)],[n(`schedule.last`),e=>a(e.rows?.at(-1)?.pay_on??``)]];return y`<table class="compare stacked" role="table">
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
  </table>`}var Ir={ask:Tn,answer:dn,offer:kr,compare:gr,counter:_r,clients:ur,catalogue:Hn,programme:Wn},Lr=[`ask`,`answer`,`counter`,`clients`,`catalogue`],Rr={offer:`answer`,compare:`answer`,programme:`catalogue`};function zr(e){let{t}=D.language,n=yt(),r=Rr[n.view]??n.view;return y`<a class="skip" href="#main" @click=${Br}>${t(`app.skip`)}</a>
    <header>
      <div class="brand"><a href=${R(`ask`)}>nesie</a><span>${t(`app.tagline`)}</span></div>
      ${Vr(e)}
      <nav aria-label=${t(`nav.label`)}>
        ${Lr.map(e=>y`<a href=${R(e)} aria-current=${e===r?`page`:x}>${t(`nav.${e}`)}</a>`)}
      </nav>
    </header>
    <main id="main" tabindex="-1">
      ${Ur()} ${D.failure===void 0?x:Hr(e)}
      ${D.engine===void 0?D.failure===void 0?y`<p class="hint" role="status">${t(`app.loading`)}</p>`:x:Ir[n.view](n)}
    </main>
    <footer>${qr()} ${Qr()}</footer>`}function Br(e){e.preventDefault(),document.getElementById(`main`)?.focus()}function Vr(e){let{t,lang:n}=D.language;return y`<div class="languages" role="group" aria-label=${t(`language`)}>
    ${[`kk`,`ru`,`en`].map(r=>y`<button type="button" lang=${r} aria-pressed=${r===n?`true`:`false`} aria-label=${`${r.toUpperCase()}, ${t(`language.${r}`)}`} @click=${()=>e.setLanguage(r)}>${r.toUpperCase()}</button>`)}
  </div>`}function Hr(e){let{t}=D.language,{kind:n,reason:r}=D.failure;return y`<div class="card failure" role="alert">
    <p>${t(n===`wasm`?`fail.wasm`:`fail.server`)}</p>
    ${r===``?x:y`<p class="hint">${t(`fail.reason`,{reason:r})}</p>`}
    <p class="buttons">
      <button type="button" class="primary" @click=${()=>e.connect()}>${t(`fail.retry`)}</button>
      ${n===`wasm`&&e.hasServer?y`<button type="button" @click=${()=>e.connect(`http`)}>${t(`fail.use_server`)}</button>`:x}
    </p>
  </div>`}function Ur(){let{shared:e,answer:t,notice:n}=D;return y`${n===``?x:y`<p class="notice" role="status">${n}</p>`} ${e===void 0||t===void 0?x:Kr()}`}function Wr(e){let t=P().find(t=>I(t)===e);if(t===void 0)return``;let{costs:n,terms:r}=t;return[F(t),r?.annual_rate??``,n?.first_payment??``,n?.total_paid??``].join(` `)}function Gr(){return Object.fromEntries(P().map(e=>[I(e),Wr(I(e))]))}function Kr(){let{t:e,word:t,money:n,percent:r}=D.language,{catalogue:i,offers:a}=D.shared,o=Gr(),s=D.answer.catalogue;if(i.sha256===s.sha256)return y`<p class="notice" role="status">${e(`share.same`,{version:s.version})}</p>`;let c=[...new Set([...Object.keys(a),...Object.keys(o)])].filter(e=>a[e]!==o[e]),l=i=>{if(i===void 0||i===``)return e(`share.gone`);let[a=``,o=``,s=``,c=``]=i.split(` `);return[t(`group`,a),o&&r(o),s&&n(s),c&&n(c)].filter(Boolean).join(`, `)},u=e=>{let t=P().find(t=>I(t)===e);return t===void 0?e:L(t)};return y`<div class="notice" role="status">
    <p>${e(`share.changed_catalogue`,{was:i.version,is:s.version})} ${c.length===0?e(`share.no_difference`):e(`share.differs`)}</p>
    <ul>
      ${c.map(t=>y`<li><b>${u(t)}</b>: ${e(`share.was`)} \u2013 ${l(a[t])}; ${e(`share.is`)} \u2013 ${l(o[t])}</li>`)}
    </ul>
  </div>`}function qr(){let{t:e}=D.language;return y`<details class="case">
    <summary>${e(`action.case`)}</summary>
    <p class="buttons">
      <button type="button" ?disabled=${D.answer===void 0} @click=${Jr}>${e(`action.share`)}</button>
      <button type="button" ?disabled=${D.answer===void 0} @click=${Yr}>${e(`action.save`)}</button>
      <label class="button file">${e(`action.open`)}<input type="file" accept=".json" @change=${Xr} /></label>
      <button type="button" @click=${Zr}>${e(`action.new`)}</button>
    </p>
  </details>`}async function Jr(){let{t:e}=D.language,{answer:t}=D;if(t===void 0)return;let n=`${location.href.split(`#`)[0]}#share=${Ke({fields:D.case.fields,catalogue:t.catalogue,offers:Gr()})}`;try{await navigator.clipboard.writeText(n),k({notice:e(`share.copied`)})}catch{k({notice:`${e(`share.by_hand`)} ${n}`})}window.scrollTo(0,0)}function Yr(){let{answer:e}=D;e!==void 0&&$e(new Blob([We(D.case,e.catalogue)],{type:`application/json`}),`nesie-case.json`)}async function Xr(e){let{t}=D.language,n=e.target,[r]=n.files??[];if(r===void 0)return;let i=Ge(await r.text());if(n.value=``,i===void 0)return k({notice:t(`case.broken`)});D.case=i.case,Object.assign(D,{current:void 0,applied:void 0,chosen:[],shared:void 0}),await N();let a=D.answer?.catalogue;k({notice:a!==void 0&&a.sha256!==i.catalogue.sha256?t(`case.changed_catalogue`,{was:i.catalogue.version,is:a.version}):t(`case.opened`,{name:r.name})}),window.scrollTo(0,0)}function Zr(){D.case=He(),Object.assign(D,{current:void 0,applied:void 0,chosen:[],shared:void 0,notice:``}),location.hash=R(`ask`),N()}function Qr(){let{t:e}=D.language,{answer:t,engine:n}=D;return y`<p class="about">
    ${e(`app.estimate`)} ${n?.kind===`http`?e(`app.server`):e(`app.private`)} ${t===void 0?x:e(`app.catalogue`,{version:t.catalogue.version})}
  </p>`}function $r(e){return{kind:`http`,async answer(t,n,r){let[i,a]=ei(t,n,e);a.headers={accept:`application/json`,"accept-language":r,...a.headers};let o;try{o=await fetch(i,a)}catch(e){throw new E(`http`,String(e instanceof Error?e.message:e))}let s=await o.text();if(o.ok)return s;throw o.headers.get(`content-type`)?.includes(`json`)?tt(s):new E(`http`,`${o.status}`)}}}function ei(e,t,n){let r=(e,t={})=>{let r=new URL(`v1/${e}`,n);for(let[e,n]of Object.entries(t))r.searchParams.set(e,n);return r},{as_of:i=``,id:a=``,lang:o=``}=t;switch(e){case`programmes`:return[r(`programmes`,{as_of:i}),{}];case`programme`:return[r(`programmes/${encodeURIComponent(a)}`,{as_of:i}),{}];case`texts`:return[r(`texts/${o}`),{}];default:return[r(e),{method:`POST`,headers:{"content-type":`application/json`},body:JSON.stringify(t)}]}}var ti=class e{#e;#t=new TextEncoder;#n=new TextDecoder;constructor(e){this.#e=e}static async start(t){let n=t instanceof Response?await ni(t):await WebAssembly.instantiate(t,{});return new e(n.instance.exports)}answer(e,t,n){let r=this.#t.encode(`${e} ${n}\n${t}`),i=this.#e.nesie_request(r.length);new Uint8Array(this.#e.memory.buffer,i,r.length).set(r);let a=this.#e.nesie_answer()===0,o=new Uint8Array(this.#e.memory.buffer,this.#e.nesie_text(),this.#e.nesie_length());return{ok:a,text:this.#n.decode(o)}}};async function ni(e){if(!e.ok)throw Error(`${e.url}: ${e.status}`);return e.headers.get(`content-type`)?.startsWith(`application/wasm`)?WebAssembly.instantiateStreaming(e,{}):WebAssembly.instantiate(await e.arrayBuffer(),{})}async function ri(e){let t;try{t=await ti.start(e.protocol===`file:`?await ii(e):await fetch(new URL(`nesie.wasm`,e)))}catch(e){throw new E(`wasm`,String(e instanceof Error?e.message:e))}return{kind:`wasm`,answer(e,n,r){let{ok:i,text:a}=t.answer(e,JSON.stringify(n),r);return i?Promise.resolve(a):Promise.reject(tt(a))}}}async function ii(e){return await sr(new URL(`nesie.wasm.js`,e)),Uint8Array.from(atob(globalThis.nesieModule??``),e=>e.charCodeAt(0))}async function ai(e,t){if(globalThis.nesieTexts?.[e]===void 0){if(t!==void 0){let n=await fetch(new URL(`v1/texts/${e}`,t));globalThis.nesieTexts={...globalThis.nesieTexts,[e]:await n.json()}}else await sr(new URL(`texts.${e}.js`,Z()))}let n=globalThis.nesieTexts?.[e];if(n===void 0)throw Error(`texts.${e}.js`);return new Yn(n)}function oi(){let e=e=>e===`kk`||e===`ru`||e===`en`,t=ci();return e(t)?t:navigator.languages.map(e=>e.slice(0,2)).find(e)??`ru`}var si=`nesie.lang`;function ci(){try{return localStorage.getItem(si)}catch{return null}}function li(e){try{localStorage.setItem(si,e)}catch{}}or(document.currentScript);var{engine:ui,server:di}=document.documentElement.dataset,fi=di===void 0?void 0:new URL(di,location.href),pi=ui===`http`?fi??Z():void 0,mi={hasServer:fi!==void 0,async setLanguage(e){let t=await ai(e,pi);li(e),document.documentElement.lang=e,k({language:t,notice:``}),D.refused!==void 0&&await N()},async connect(e){k({failure:void 0});try{D.engine=e===`http`||ui===`http`?$r(fi??Z()):await ri(Z())}catch(e){if(!(e instanceof E))throw e;return k({failure:e})}await N()}};function hi(){ze(zr(mi),document.getElementById(`page`))}function gi(){vi()||(k({notice:``,shared:_i()?D.shared:void 0}),document.title=`${document.querySelector(`h1`)?.textContent??``} \u2013 nesie`,document.querySelector(`h1`)?.focus({preventScroll:!0}),window.scrollTo(0,0))}function _i(){return D.shared!==void 0&&D.shared.catalogue.sha256!==D.answer?.catalogue.sha256}function vi(){let e=bt();if(e===void 0)return!1;let t=qe(e);return history.replaceState(null,``,R(`answer`)),t===void 0?k({notice:D.language.t(`share.broken`)}):(D.case={...D.case,fields:t.fields},D.shared=t,D.engine!==void 0&&N()),!0}async function yi(){let e=oi();document.documentElement.lang=e,it({language:await ai(e,pi)},hi),hi(),addEventListener(`hashchange`,gi),vi(),await mi.connect(),document.title=`${document.querySelector(`h1`)?.textContent??``} \u2013 nesie`}yi(),ui===`wasm`&&location.protocol.startsWith(`http`)&&`serviceWorker`in navigator&&navigator.serviceWorker.register(`sw.js`)})();