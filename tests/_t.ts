import { fitRewardModel } from '#math/reward-model.ts';
import { klDivergence } from '#math/kl-divergence.ts';
import { softmax } from '#math/softmax.ts';
import { dot } from '#math/dot.ts';
import { textFeatures, FEATURES } from '#model/preferences/text-features.ts';
import { standardise } from '#model/preferences/standardise.ts';
import { PAIRS, REPLIES, REFERENCE_SCORES, FITTED_PAIRS } from '#model/preferences/replies.ts';
import { judgedPairs, winShare } from '#model/preferences/votes.ts';
import { leashedPolicy } from '#model/preferences/leashed-policy.ts';
import { trainDpo } from '#model/preferences/train-dpo.ts';
const raw=REPLIES.map(textFeatures);
const F=standardise(raw, raw.slice(0,2*FITTED_PAIRS));
PAIRS.slice(0,12).forEach((p,i)=>console.log(i+1,[...raw[2*i]].join(','),'|',[...raw[2*i+1]].join(',')));

const readers={numbers:[2,1,1,2,2,1,1,1,2,1,2,1, 2,1,1,1,2,1,2], warm:[2,2,1,1,1,2,2,1,1,1,1,1, 2,1,2,1,2,1,2], short:[1,2,2,2,2,2,2,1,2,2,2,2,2,1,2,1,2,1,2], polite:[2,1,1,2,1,1,1,1,1,1,1,1,2,1,2,1,2,1,2], long:[2,1,1,1,2,1,1,2,1,1,1,1,2,1,2,1,2,1,2], hedge:[1,2,2,1,2,1,2,2,2,1,1,2,2,1,2,1,2,1,2]};
const ref=softmax(REFERENCE_SCORES);
for (const [n,votes] of Object.entries(readers)) for (const l2 of [.05,.1]) {
const J=judgedPairs(votes,0,12), all=judgedPairs(votes,0,19), held=judgedPairs(votes,12,19);
const fit=fitRewardModel(J.map(j=>({preferred:F[j.preferred],rejected:F[j.rejected]})),{l2});
const r=F.map(f=>dot(f,fit.weights));
console.log(n,l2,FEATURES.map((f,i)=>f+' '+fit.weights[i].toFixed(2)).join(', '),'agree', J.filter(j=>r[j.preferred]>r[j.rejected]).length, held.filter(j=>r[j.preferred]>r[j.rejected]).length);
for (const b of [0,.5,1,1.5,2,3,5,10,50]) { const p=leashedPolicy(REFERENCE_SCORES,r,b); const top=p.indexOf(Math.max(...p));
 console.log('  β',b,'KL',klDivergence(p,ref).toFixed(2),'E[r]',dot(p,r).toFixed(2),'win',winShare(p,all).toFixed(2), p[top].toFixed(2), REPLIES[top].slice(0,40)); }
}
