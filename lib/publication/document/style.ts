/** Written into the page, so that the policy can name it by its hash. */
export const style = `
*{box-sizing:border-box}
body{margin:0;background:#f6f7f7;color:#16201f;font:16px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem 4rem;background:#fff;min-height:100vh}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1.25rem;font-weight:600}
h1 span,p span[lang],dt span,label span{display:block;color:#55615f;font-weight:400}
h1 span{font-size:1rem}p{margin:.5rem 0}
.state{border-left:.4rem solid;padding:.75rem 1rem;margin:0 0 1.25rem}
.state .word{font-size:1.5rem;font-weight:600;margin:0}.state .word span[lang]{display:inline;font-size:1rem}
.valid{border-color:#1d7a4c;background:#eef7f1}.under_review{border-color:#a86400;background:#fdf5e8}
.superseded{border-color:#55615f;background:#f0f2f2}.revoked{border-color:#b3261e;background:#fdefee}
.notice{border-left:.25rem solid #a86400;padding:.25rem 1rem;margin:1rem 0}.synthetic{font-weight:600}
dl{margin:1.25rem 0;border-top:1px solid #d5dad9}dl div{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:1rem;padding:.5rem 0;border-bottom:1px solid #d5dad9}
dt{font-size:.875rem}dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
@media(max-width:36rem){dl div{grid-template-columns:1fr;gap:.1rem}}
label{display:block;margin:1.5rem 0 .35rem;font-weight:500}
input{width:100%;font:inherit;letter-spacing:.04em;padding:.7rem .8rem;border:1px solid #6d7977;border-radius:.4rem;background:#fff;color:inherit}
button{margin-top:.9rem;font:inherit;font-weight:600;padding:.7rem 1.4rem;border:0;border-radius:.4rem;background:#0f5b57;color:#fff;cursor:pointer}
input:focus-visible,button:focus-visible{outline:3px solid #0f5b57;outline-offset:2px}
@media(prefers-color-scheme:dark){body{background:#0e1413;color:#e7edec}main{background:#151d1c}
h1 span,p span[lang],dt span,label span{color:#a3b0ae}dl,dl div{border-color:#303a38}
.valid{background:#12281d}.under_review{background:#2c2210}.superseded{background:#1f2726}.revoked{background:#2f1716}
input{background:#0e1413;border-color:#7d8a88}button{background:#3f9d97;color:#06110f}}
@media print{main{padding:0}form{display:none}}
`;
