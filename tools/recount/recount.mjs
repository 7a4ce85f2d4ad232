#!/usr/bin/env node
// Counts a vote again from its evidence (docs/recount.md) and computes its fingerprints again.
// Needs nothing but Node.js:  node tools/recount/recount.mjs 表决证据包.json
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const evidence = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { resolution, rule, roster, ballots, result, vacantSeats } = evidence;
const faults = [];
const must = (holds, words) => { if (!holds) faults.push(words); };

const digest = fields => {
  const hash = createHash('sha256');
  for (const field of fields) hash.update(`${Buffer.byteLength(field)}:${field}\n`);
  return hash.digest('hex');
};
const share = part => part ? `${part.numerator}/${part.denominator}` : '/';
const terms = [
  evidence.alliance.id, resolution.id, resolution.number, resolution.title, resolution.text,
  `${rule.numerator}/${rule.denominator} ${rule.of} ${rule.mustBeExceeded ? 1 : 0} ${share(rule.quorum)}`,
  rule.recusal, rule.vacancy, `${resolution.opensAt}`, `${resolution.closesAt}`, resolution.charterVersionId];
const seats = roster.flatMap(seat => [
  seat.seatId, seat.office, `${seat.ordinal}`, seat.unitId, seat.unitName, seat.representative, seat.votesOnline ? '1' : '0', seat.recusal]);
const cast = [...ballots].sort((a, b) => a.seatId < b.seatId ? -1 : 1).flatMap(ballot => [
  ballot.seatId, ballot.choice, ballot.remark, ballot.way, ballot.castBy, `${ballot.castAt}`, ballot.receipt]);
const outcome = ['state', 'decisionYear', 'decisionSerial', 'base', 'needed', 'yes', 'no', 'abstain', 'absent'].map(name => `${result[name]}`);

must(digest([...terms, ...seats]) === evidence.rosterHash, '名册指纹不符');
must(digest([...terms, ...seats, ...cast, ...outcome]) === evidence.recordHash, '表决指纹不符');

const voters = new Map(roster.map(seat => [seat.seatId, seat]));
must(new Set(ballots.map(ballot => ballot.seatId)).size === ballots.length, '有席位投了两票');
for (const ballot of ballots) {
  const seat = voters.get(ballot.seatId);
  must(seat && seat.recusal === '', `选票 ${ballot.receipt} 的席位不在名册中或须回避`);
  must(seat?.votesOnline || ballot.way === 'Paper', `选票 ${ballot.receipt} 不应在网上投出`);
  must(ballot.castAt >= resolution.opensAt && ballot.castAt <= resolution.closesAt, `选票 ${ballot.receipt} 不在表决期内`);
}

const of = choice => ballots.filter(ballot => ballot.choice === choice).length;
const [yes, no, abstain] = [of('赞成'), of('反对'), of('弃权')];
const recused = roster.filter(seat => seat.recusal !== '').length;
const whole = roster.length + (rule.of === 'StatutorySeats' || rule.vacancy === 'StatutorySeats' ? vacantSeats : 0) - (rule.recusal === 'ExcludeFromBase' ? recused : 0);
const base = rule.of === 'Present' ? ballots.length : whole;
const reached = (of, part) => Math.floor((of * part.numerator + part.denominator - 1) / part.denominator);
const needed = Math.max(1, rule.mustBeExceeded ? Math.floor(base * rule.numerator / rule.denominator) + 1 : reached(base, rule));
const quorate = rule.of !== 'Present' || !rule.quorum || ballots.length >= reached(whole, rule.quorum);
const given = evidence.consent?.given ?? [];
const consentsAtClose = given.filter(consent => consent.givenAt <= resolution.closesAt).length;
const carried = evidence.consent && consentsAtClose < needed ? 'AwaitingConsent' : 'Passed';
const state = !quorate ? 'Void' : yes >= needed ? carried : 'Rejected';
const absent = roster.length - recused - ballots.length;
const counted = { state, base, needed, yes, no, abstain, absent };
for (const [name, value] of Object.entries(counted)) must(result[name] === value, `${name}：记录为 ${result[name]}，重算为 ${value}`);

const favour = new Set(ballots.filter(ballot => ballot.choice === '赞成').map(ballot => ballot.seatId));
must(new Set(given.map(consent => consent.seatId)).size === given.length, '有席位出具了两份书面同意');
for (const consent of given) {
  must(favour.has(consent.seatId), `席位 ${consent.seatId} 没有投赞成票，不能出具书面同意`);
  const proof = [evidence.rosterHash, resolution.id, consent.seatId, consent.signedBy, consent.signedById ?? '', consent.scanId ?? '', consent.givenAt].join('\n');
  must(createHash('sha256').update(proof).digest('hex') === consent.proof, `席位 ${consent.seatId} 的书面同意指纹不符`);
}

console.log(`应到 ${base} 席，需 ${needed} 票赞成；赞成 ${yes}，反对 ${no}，弃权 ${abstain}，未投 ${absent} → ${{ Passed: '通过', AwaitingConsent: `已通过，待书面同意 ${consentsAtClose}/${needed}`, Rejected: '未通过', Void: '表决无效' }[state]}`);
if (evidence.consent && yes >= needed) console.log(`书面同意 ${given.length} 份，需 ${needed} 份 → ${given.length >= needed ? '已齐，决定生效' : '未齐'}`);
for (const fault of faults) console.error(`不符：${fault}`);
console.log(faults.length === 0 ? '重算一致。' : '重算不一致。');
process.exit(faults.length === 0 ? 0 : 1);
