using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Agreements;

/// <summary>With the last party's last act the alliance is there: its members, council, secretariat and liaisons, all from that day (JL-A3-15-1, JL-A2-17-5).</summary>
public sealed class Establishment(PortalDb db, AllianceScope here, VoteClerk clerk, AgreementPapers papers)
{
    /// <summary>Works in the caller's transaction, in which the agreement came into force.</summary>
    public async Task EstablishAsync(Founding founding, AgreementRound round, CancellationToken ct)
    {
        var day = round.InForceOn!.Value;
        var basis = $"合作协议第 {round.Number} 轮签署生效";
        var profile = (await here.CharterOfAsync(founding.AdoptedCharterId!.Value, ct)).Profile;
        var alliance = await db.Alliances.SingleAsync(row => row.Id == here.Id, ct);
        alliance.Establish(day);
        alliance.KeepAgreement($"《{round.Title}》", $"第{round.Number}版", day, round.TextDigest);
        alliance.Describe(founding.Facts.Purpose, founding.Facts.Address, founding.Facts.ContactPhone, alliance.Mail);
        db.Add(new KeptText(here.Id, TextKind.Agreement, round.Number, round.Text, (await papers.IssueExecutedAsync(founding, round, ct)).FileId, day, basis));

        foreach (var unit in founding.Parties) Admit(unit, day, basis);
        db.Add(new CouncilTerm(here.Id, 1, day, new TermPeriod(day, profile.Council.TermYears).LastDay, "牵头单位组建，成立大会通过章程"));
        foreach (var tier in founding.Parties.Where(unit => unit.IsOnCouncil).GroupBy(unit => unit.Tier))
            foreach (var (unit, index) in tier.Select((unit, index) => (unit, index))) await SeatAsync(unit, index + 1, day, ct);
        await StaffAsync(founding, day, ct);
        await EndElectionAsync(founding, ct);
        founding.Establish(day, here.Now);
        var act = here.RecordByClock(CharterRule.AgreementNeedsAllParties, founding.AsSubject(),
            $"合作协议自{ShanghaiTime.Written(day)}起生效，联盟成立：成员 {founding.Parties.Count} 个，第一届理事会 {founding.Parties.Count(unit => unit.IsOnCouncil)} 席", here.Now, round.TextDigest);
        here.Tell(act, founding.Parties.Recipients(), $"{here.Alliance.Name}成立", $"合作协议自{ShanghaiTime.Written(day)}起生效，贵单位成为成员。", $"/{here.Slug}/desk");
    }

    /// <summary>Whoever may vote in an election of the founding is no founder any more: the council that is there now elects anew.</summary>
    private async Task EndElectionAsync(Founding founding, CancellationToken ct)
    {
        if (founding.ElectionResolutionId is not { } vote || !await db.IsVoteRunningAsync(here.Id, vote, ct)) return;
        await clerk.AnnulAsync(vote, "联盟已经成立，由第一届理事会重新选举。", ct);
        founding.ElectionFailed();
    }

    private void Admit(FoundingUnit unit, DateOnly day, string basis)
    {
        var record = new UnitRecord(here.Id, unit.UnitId);
        record.Describe(unit.Form.Address, unit.Form.LegalRepresentative, unit.Form.Field, unit.Form.ChainPosition);
        record.NameContact(unit.Form.ContactName, unit.Form.ContactPost, unit.Form.ContactMobile, unit.Mail, unit.Form.ContactConsent);
        if (unit.Form.AcceptsElectronic) record.AcceptElectronic(day);
        db.AddRange(record, new Membership(here.Id, unit.UnitId, day, basis), new Liaison(here.Id, unit.UnitId, unit.PersonId, unit.Form.ContactName, day, "参加组建时登记"));
    }

    /// <summary>The unit's account acts on the seat where it is the representative's own; else the seat waits for an account and votes on paper.</summary>
    private async Task SeatAsync(FoundingUnit unit, int ordinal, DateOnly day, CancellationToken ct)
    {
        var seat = new Seat(here.Id, unit.Tier switch { PartyTier.Chair => Office.Chair, PartyTier.ViceChair => Office.ViceChair, _ => Office.Member }, ordinal);
        var holding = new SeatHolding(here.Id, seat.Id, unit.UnitId, day, "合作协议生效，第一届理事会");
        var account = await db.Users.SingleAsync(person => person.Id == unit.PersonId, ct);
        db.AddRange(seat, holding, new Representation(here.Id, holding.Id, account.FullName == unit.Form.Representative ? account.Id : null, unit.Form.Representative, unit.Form.RepresentativePosition, day, "单位委派"));
    }

    /// <summary>The lead's person keeps the secretariat until others are entered; the secretary general from the chair's appointment.</summary>
    private async Task StaffAsync(Founding founding, DateOnly day, CancellationToken ct)
    {
        var lead = await db.Users.SingleAsync(person => person.Id == founding.Lead.PersonId, ct);
        db.Add(new SecretariatPost(here.Id, lead.Id, lead.FullName, "筹建负责人", isSecretaryGeneral: false, day, "牵头单位委派"));
        if (founding.SecretaryGeneral is { AppointedOn: not null } elected)
            db.Add(new SecretariatPost(here.Id, elected.PersonId, elected.Name, "秘书长", isSecretaryGeneral: true, day, "理事会选举、理事长聘任"));
    }
}
