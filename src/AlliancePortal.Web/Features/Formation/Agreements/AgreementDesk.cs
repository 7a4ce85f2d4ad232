using System.Security.Cryptography;
using System.Text;
using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Formation.Texts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Agreements;

/// <summary>What a party hands in: which acts, by whom, with which pages.</summary>
/// <param name="Agent">Who signs by virtue of a letter; empty where the legal representative does.</param>
public sealed record PartyHandsIn(bool Signs, bool Seals, string Signer, string Agent);

/// <summary>签署室: fixes the text, takes the acts of the parties, ends a round (state machine 9.15).</summary>
public sealed class AgreementDesk(PortalDb db, AllianceScope here, FoundingTexts texts, AgreementPapers papers, Establishment establishment)
{
    private string Href => $"/{here.Slug}/founding/agreement";

    /// <summary>Fixes the text by its hash and puts it before all parties.</summary>
    /// <param name="shown">The fingerprint of the text that whoever fixes it has read.</param>
    public Task<AgreementRound> FixAsync(string shown, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        var composed = await texts.OfAsync(founding, ct);
        CharterBreach.When(composed.Agreement.Digest() != shown, CharterRule.AgreementTextStands, "协议文本刚刚有改动，请重新看过全文后再确定。");
        founding.BeginSigning(composed.Gaps, here.Now);
        var number = 1 + await db.AgreementRounds.CountAsync(round => round.AllianceId == here.Id, ct);
        var paper = await papers.IssueTextAsync(founding, composed.Agreement, number, ct);
        var round = AgreementRound.Fix(here.Id, number, $"{here.Alliance.Name}合作协议", composed.Agreement, paper.FileId, paper.Sha256,
            [.. founding.Parties.Select(unit => new PartyToSign(unit.UnitId, unit.Name, unit.Code, unit.Form.LegalRepresentative))], here.Now);
        db.AgreementRounds.Add(round);
        var act = here.Record(CharterRule.AgreementTextStands, founding.AsSubject(), $"确定合作协议文本（第 {number} 轮），{round.Parties.Count} 方签署", round.TextDigest);
        here.Tell(act, founding.Parties.Recipients(), "请签署合作协议", $"《{round.Title}》的文本已经确定，请贵单位由法定代表人签署并加盖公章。自最后一方签署并盖章之日起生效。", Href);
        return round;
    }, ct);

    /// <summary>The caller's unit confirms by a renewed sign-in, where it accepted that.</summary>
    public Task ConfirmAsync(Guid roundId, PartyHandsIn party, CancellationToken ct) => SignAsync(roundId, (round, founding) =>
    {
        var mine = founding.Units.First(unit => unit.UnitId == here.Caller.Capacity.UnitId);
        CharterBreach.When(!mine.Form.AcceptsElectronic, CharterRule.AgreementNeedsAllParties, "贵单位没有接受网上签署，请打印签署页签字盖章后上传。");
        CharterBreach.When(here.Caller.Person!.FullName != mine.Form.LegalRepresentative, CharterRule.AgreementNeedsAllParties, "网上签署须由法定代表人本人登录办理；由他人办理的，请上传签署页。");
        CharterBreach.When(party.Agent.Length > 0, CharterRule.AgreementNeedsAllParties, "代理人签署须上传授权委托书和签署页。");
        var proof = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{round.TextDigest}\n{here.Caller.PersonId}\n{here.Now.ToUnixTimeMilliseconds()}")));
        return Task.FromResult(new PartySignature(PartyWay.RenewedSignIn, party.Signs, party.Seals, party.Signer, "", null, null, proof, here.Now));
    }, ct);

    /// <summary>The caller's unit hands in its signed and sealed page; an agent with the letter.</summary>
    public Task HandInAsync(Guid roundId, PartyHandsIn party, InspectedFile page, InspectedFile? letter, CancellationToken ct) => SignAsync(roundId, async (_, _) =>
    {
        CharterBreach.When(party.Agent.Length > 0 && !here.Profile.Province.AgentWithLetter, CharterRule.AgreementNeedsAllParties, "本联盟不接受代理人签署。");
        var pageId = await papers.KeepAsync(page, ct);
        Guid? letterId = letter is null ? null : await papers.KeepAsync(letter, ct);
        return new(PartyWay.SignedPage, party.Signs, party.Seals, party.Signer, party.Agent, letterId, pageId, page.Sha256, here.Now);
    }, ct);

    /// <summary>The caller's unit will not sign: the round ends, and the lead goes on with those who remain.</summary>
    public Task RefuseAsync(Guid roundId, string reason, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        var round = await LockedAsync(roundId, ct);
        round.Refuse(here.Caller.Capacity.UnitId!.Value, reason, here.Now);
        founding.SigningFailed(here.Now);
        End(founding, round, $"{here.Caller.Capacity.UnitName}不签署合作协议，本轮签署终止", reason);
        return true;
    }, ct);

    /// <summary>The lead ends the round because the text is to change; whoever signed signs the new one.</summary>
    public Task FailAsync(Guid roundId, string reason, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        var round = await LockedAsync(roundId, ct);
        round.Fail(reason, here.Now);
        founding.SigningFailed(here.Now);
        End(founding, round, "终止本轮签署，修改协议文本", reason);
        return true;
    }, ct);

    private Task<bool> SignAsync(Guid roundId, Func<AgreementRound, Founding, Task<PartySignature>> sign, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        var round = await LockedAsync(roundId, ct);
        CharterBreach.When(!here.Caller.HasFreshProof(here.Now), CharterRule.AgreementNeedsAllParties, "请重新验证身份后再办理签署。");
        var signature = await sign(round, founding);
        var mine = here.Caller.Capacity;
        var isInForce = round.Sign(mine.UnitId!.Value, signature);
        var open = round.Open.Count();
        var act = here.Record(CharterRule.AgreementNeedsAllParties, founding.AsSubject(),
            $"{mine.UnitName}{(signature.Signs ? $"由{(signature.Agent.Length > 0 ? $"代理人{signature.Agent}" : $"法定代表人{signature.Signer}")}签署" : "")}{(signature is { Signs: true, Seals: true } ? "并" : "")}{(signature.Seals ? "加盖公章" : "")}合作协议（{(signature.Way == PartyWay.SignedPage ? "上传签署页" : "重新验证身份后确认")}），尚缺 {open} 方", signature.Proof);
        if (isInForce) await establishment.EstablishAsync(founding, round, ct);
        else here.Tell(act, new[] { founding.Lead }.Recipients(), "合作协议签署进展", $"{mine.UnitName}已办理签署，尚缺 {open} 方。", Href);
        return true;
    }, ct);

    private void End(Founding founding, AgreementRound round, string what, string reason)
    {
        var act = here.Record(CharterRule.AgreementTextStands, founding.AsSubject(), what, reason);
        here.Tell(act, founding.Parties.Recipients(), "合作协议本轮签署终止", $"《{round.Title}》第 {round.Number} 轮签署终止：{round.EndReason}。已经签署的单位须对新的文本重新签署。", Href);
    }

    private async Task<AgreementRound> LockedAsync(Guid roundId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from agreement_rounds where alliance_id = {here.Id} and id = {roundId} for update", ct);
        var round = await db.AgreementRounds.Include(row => row.Parties.OrderBy(party => party.Position)).SingleAsync(row => row.AllianceId == here.Id && row.Id == roundId, ct);
        await db.Entry(round).ReloadAsync(ct);
        foreach (var party in round.Parties) await db.Entry(party).ReloadAsync(ct);
        return round;
    }
}
