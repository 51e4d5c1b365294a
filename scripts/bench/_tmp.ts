import { Random } from '#math/random.ts';
import { topK } from '#math/top-k.ts';
import { topP } from '#math/top-p.ts';
import { minP } from '#math/min-p.ts';
import { softmax } from '#math/softmax.ts';
import { samplingStages } from '#math/sampling-pipeline.ts';
import { categorical } from '#math/categorical.ts';
import { greedy } from '#math/greedy.ts';
const n = 200000, r = new Random(1);
const z = new Float64Array(n); for (let i=0;i<n;i++) z[i]=3*r.normal();
const flat = z.map(v=>v/30);
function time(name: string,f: () => unknown){for(let i=0;i<9;i++)f();const ts: number[]=[];for(let i=0;i<25;i++){const t=performance.now();f();ts.push(performance.now()-t)}ts.sort((a,b)=>a-b);console.log(name,ts[12].toFixed(2),ts[24].toFixed(2))}
time('softmax',()=>softmax(z));
const p=softmax(z), pf=softmax(flat);
for (const k of [1,50,1000,100000,200000]) time('topK '+k,()=>topK(z,k));
for (const q of [.1,.5,.9,.99,.9999]) { time('topP '+q,()=>topP(z,q)); time('topP given probs '+q,()=>topP(z,q,p)); time('flat '+q,()=>topP(flat,q,pf)); }
time('minP',()=>minP(z,.05)); time('greedy',()=>greedy(z)); time('categorical',()=>categorical(p,r));
const eq = new Float64Array(n).fill(1), asc = z.slice().sort(), pipe=new Float64Array(n).map((_, i)=> i<n/2?i:n-i), saw=new Float64Array(n).map((_, i)=> i%7);
for (const [name, v] of Object.entries({eq,asc,desc:asc.slice().reverse(),pipe,saw})) time('topK 100 '+name,()=>topK(v,100));
const steps = [{kind:'repetition-penalty',penalty:1.1},{kind:'temperature',temperature:.8},{kind:'top-k',k:50},{kind:'top-p',p:.9}] as const;
time('pipeline draw',()=>categorical(samplingStages(z,steps,{prompt:[1,2,3],generated:[4]}).at(-1)!.probs,r));
time('pipeline all',()=>samplingStages(z,steps,{prompt:[1,2,3],generated:[4]}).map(s=>[s.probs[0],s.keptCount,s.massCut]));
time('shuffle',()=>r.shuffle(eq)); time('next 1e6',()=>{let t=0;for(let i=0;i<1e6;i++)t+=r.next();return t});
