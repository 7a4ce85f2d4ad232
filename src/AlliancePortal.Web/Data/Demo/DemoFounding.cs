using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Formation.Agreements;
using AlliancePortal.Web.Features.Formation.Assembly;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Formation.Texts;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Ballots;
using AlliancePortal.Web.Features.Voting.Signatures;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>Tells how one alliance is formed, scene by scene, by the same plain classes that the pages use; up to where it stands today.</summary>
internal sealed class DemoFounding(DemoStage stage, DemoLine line, DemoLead lead, DemoCall call)
{
    private DemoRow Lead => line.Units[0];

    /// <summary>Every fifth unit signs on paper.</summary>
    private static bool IsOnPaper(int index) => index % 5 == 4;

    public DemoFounding Begin(DateTimeOffset at)
    {
        stage.Add(new(at, line.Slug, lead.Person, capacity => capacity.Kind == CapacityKind.Oneself, async services => await services.GetRequiredService<FoundingStart>().BeginAsync(
            await call.IntentionAsync(services, lead), await call.CallAsync(services),
            new(line.Name, line.EnglishName, line.Abbreviation, line.Mark, line.Form, line.Sector, line.SubSector), default))
        {
            Area = DemoProvince.AreaCode,
        });
        return this;
    }

    public DemoFounding Invite(DateTimeOffset at) => ByLead(at, async services =>
    {
        var (db, desk) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<FoundingDesk>());
        foreach (var (row, index) in line.Units.Select((row, index) => (row, index)).Skip(1))
        {
            var known = await db.Units.AsNoTracking().FirstOrDefaultAsync(unit => unit.Name == row.Name);
            var person = await db.Users.AsNoTracking().SingleAsync(one => one.FullName == row.Representative && one.Email!.EndsWith($".{line.Slug}{DemoPeople.Domain}"));
            await desk.InviteAsync(new(known?.Code ?? UnifiedSocialCreditCode.Compose(row.Category, row.Region, line.CodesFrom + index).Value, row.Name, row.Representative, person.Email!), default);
        }
    });

    /// <summary>The lead fills in its own, the others answer one after the other, two each working day.</summary>
    /// <param name="from">So many working days ago the first one did.</param>
    public DemoFounding Confirm(int from)
    {
        foreach (var (row, index) in line.Units.Select((row, index) => (row, index)))
            By(row, stage.Ago(from - index / 2, 9 + index % 2 * 5, index * 7), services => services.GetRequiredService<FoundingDesk>().ConfirmAsync(FormOf(row, index), default));
        return this;
    }

    /// <summary>Tiers, tasks and readings: everything that the assembly wants to see settled.</summary>
    public DemoFounding Prepare(DateTimeOffset at) => ByLead(at, async services =>
    {
        var (desk, texts, founding) = (services.GetRequiredService<FoundingDesk>(), services.GetRequiredService<FoundingTexts>(), await FoundingAsync(services));
        foreach (var row in line.Units.Where(row => row.Office is Office.ViceChair or Office.Member))
            await desk.AssignTierAsync(UnitOf(founding, row), row.Office == Office.ViceChair ? PartyTier.ViceChair : PartyTier.Council, default);
        await desk.DescribeAsync(_ => FactsOf(founding), default);
        foreach (var conflict in (await texts.OfAsync(founding, default)).OpenConflicts)
            await desk.SettleAsync(conflict, conflict.Options.First(option => option.IsDefault), "各单位协商一致，按省里的示范做法。", default);
    });

    public DemoFounding Call(DateTimeOffset at) => ByLead(at, async services =>
        await services.GetRequiredService<AssemblyDesk>().CallAsync(services.GetRequiredService<AllianceScope>().Profile.Vote.WindowWorkingDays, (await TextsAsync(services)).Charter.Digest(), default));

    public DemoFounding AssemblyVotes(DateTimeOffset from, int yes, int abstain) => Votes(from, founding => founding.AssemblyResolutionId, yes, abstain);

    public DemoFounding CouncilVotes(DateTimeOffset from, int yes) => Votes(from, founding => founding.ElectionResolutionId, yes, 0);

    public DemoFounding ClockStrikes(DateTimeOffset at) => ByLead(at, services =>
        services.GetRequiredService<VoteClerk>().BringAllUpToDateAsync(services.GetRequiredService<AllianceScope>().Now, default));

    public DemoFounding SignAssembly(DateTimeOffset at) => ByLead(at, async services =>
        await services.GetRequiredService<Signing>().SignAsync((await FoundingAsync(services)).AssemblyResolutionId!.Value, default));

    public DemoFounding SignElection(DateTimeOffset at) => ByLead(at, async services =>
        await services.GetRequiredService<Signing>().SignAsync((await FoundingAsync(services)).ElectionResolutionId!.Value, default));

    public DemoFounding Propose(DateTimeOffset at, DemoRow candidate) => ByLead(at, async services =>
    {
        var account = (await FoundingAsync(services)).Units.Single(unit => unit.Name == candidate.Name).PersonId;
        var person = await services.GetRequiredService<PortalDb>().Users.SingleAsync(one => one.Id == account);
        await services.GetRequiredService<AssemblyDesk>().ProposeAsync(candidate.Representative, person, services.GetRequiredService<AllianceScope>().Profile.Vote.WindowWorkingDays, default);
    });

    public DemoFounding Appoint(DateTimeOffset at) => ByLead(at, services => services.GetRequiredService<AssemblyDesk>().AppointAsync(default));

    /// <summary>The draft lies before the parties: all but one answer, one wants something otherwise and is answered.</summary>
    /// <param name="from">So many working days ago; the others answer from the next day on.</param>
    public DemoFounding Review(int from)
    {
        ByLead(stage.Ago(from, 10), async services => await services.GetRequiredService<ReviewDesk>().OpenAsync((await TextsAsync(services)).Agreement.Digest(), default));
        var critic = line.Units[^1];
        foreach (var (row, index) in line.Units.Select((row, index) => (row, index)).Skip(1))
            By(row, stage.Ago(from - 1 - index / 2, 9 + index % 2 * 5, index * 5), services => services.GetRequiredService<ReviewDesk>().CommentAsync(row == critic ? "建议写明共享检测平台的收费标准由理事会另行制定。" : "", default));
        return ByLead(stage.Ago(from - 8, 10), async services => await services.GetRequiredService<ReviewDesk>().AnswerAsync(UnitOf(await FoundingAsync(services), critic), (await FoundingAsync(services)).OpenComments.Single().At, "采纳的方式：收费标准列入理事会第一次会议议题，协议文本不作改动。", default));
    }

    public DemoFounding FixAgreement(DateTimeOffset at) => ByLead(at, async services => await services.GetRequiredService<AgreementDesk>().FixAsync((await TextsAsync(services)).Agreement.Digest(), default));

    /// <summary>So many parties sign and seal, in the order of the list: most by a renewed sign-in, some by the page that they print, stamp and hand in.</summary>
    /// <param name="from">So many working days ago the first one did, the next one a day later.</param>
    public DemoFounding PartiesSign(int from, int count)
    {
        foreach (var (row, index) in line.Units.Select((row, index) => (row, index)).Take(count))
            By(row, stage.Ago(from - index, 9 + index * 5 % 8, index * 7), async services =>
            {
                var (desk, texts, hands) = (services.GetRequiredService<AgreementDesk>(), services.GetRequiredService<FoundingTexts>(), new PartyHandsIn(true, true, row.Representative, ""));
                var round = (await texts.RoundAsync(default))!;
                if (!IsOnPaper(index))
                {
                    await desk.ConfirmAsync(round.Id, hands, default);
                    return;
                }
                var page = await services.GetRequiredService<PaperPress>().PrintAsync(texts.SignaturePage(round, round.Parties.Single(party => party.UnitName == row.Name)), PaperState.Issued, default);
                await using var scan = await FileInspection.InspectAsync(new MemoryStream(page.Pdf), "签署页（签字盖章）.pdf", FileInspection.MaxBytes, default);
                await desk.HandInAsync(round.Id, hands, scan, null, default);
            });
        return this;
    }

    /// <summary>The first of those who vote online, in the order of the roll-call.</summary>
    private DemoFounding Votes(DateTimeOffset from, Func<Founding, Guid?> which, int yes, int abstain) => ByLead(from, async services =>
    {
        var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
        var vote = which(await FoundingAsync(services)) ?? throw new InvalidOperationException("The demo's founding has nothing to vote on.");
        await services.GetRequiredService<VoteClerk>().BringUpToDateAsync(here.Id, vote, here.Now, default);
        var voters = await db.Set<RosterEntry>().AsNoTracking().Where(seat => seat.AllianceId == here.Id && seat.ResolutionId == vote && seat.VotesOnline).OrderBy(seat => seat.Position).ToListAsync();
        foreach (var (voter, index) in voters.Take(yes + abstain).Select((voter, index) => (voter, index)))
            By(line.Units.Single(row => row.Name == voter.UnitName), from.AddMinutes(510 + index * 43),
                ballot => ballot.GetRequiredService<BallotBox>().CastAsync(vote, index < yes ? Choice.Yes : Choice.Abstain, "", default));
    });

    private FoundingUnitForm FormOf(DemoRow row, int index) => new()
    {
        Kind = row.Kind, ChainPosition = row.Chain, Address = row == Lead ? lead.Form.Address : $"吉林省长春市示例路 {(line.CodesFrom + index) % 300 + 1} 号", LegalRepresentative = row.Representative, Field = row.Field,
        ContactName = row.Representative, ContactPost = row.Position, ContactMobile = $"1360000{(line.CodesFrom + index) % 10000:0000}", Representative = row.Representative, RepresentativePosition = row.Position,
        Capability = $"在{row.Field}方向有专职研发团队 {15 + index * 3} 人，设有实验室和检测设备，可以承担联盟的联合研发任务。", Declares = true, ContactConsent = index % 3 != 0, AcceptsElectronic = !IsOnPaper(index),
    };

    private FoundingFacts FactsOf(Founding founding)
    {
        Guid[] enterprises = [.. line.Units.Where(row => row.Kind == UnitKind.Enterprise).Select(row => UnitOf(founding, row))];
        Guid[] sciences = [.. line.Units.Where(row => row.Kind != UnitKind.Enterprise).Select(row => UnitOf(founding, row))];
        return founding.Facts with
        {
            Tasks = "开展动力电池材料共性关键技术的联合攻关；建设共享的检测和中试平台；制定低温性能的测试标准；推动成果转化和人才培养。",
            Postcode = "130000",
            LongTermTasks = ["五年内形成低温动力电池材料的完整技术体系", "建成省内共享的电池材料中试基地"],
            SpecialTasks = [new(WorkField.KeyTechnology, "低温电解液和正极材料的联合研发"), new(WorkField.Products, "寒地电动专用车电池模组的开发"), new(WorkField.Transfer, "退役电池回收利用技术的示范")],
            Divisions = [.. WorkFields.All.Select((field, index) => new TaskDivision(field, sciences[index % sciences.Length], [enterprises[index], enterprises[index + 3]]))],
        };
    }

    private static Guid UnitOf(Founding founding, DemoRow row) => founding.Units.Single(unit => unit.Name == row.Name).UnitId;

    /// <summary>Both texts as whoever acts has just read them.</summary>
    private static async Task<FoundingComposed> TextsAsync(IServiceProvider services) => await services.GetRequiredService<FoundingTexts>().OfAsync(await FoundingAsync(services), default);

    private static async Task<Founding> FoundingAsync(IServiceProvider services) =>
        (await services.GetRequiredService<PortalDb>().FoundingAsync(services.GetRequiredService<AllianceScope>().Id, default))!;

    private DemoFounding ByLead(DateTimeOffset at, Func<IServiceProvider, Task> play) => By(Lead, at, play);

    private DemoFounding By(DemoRow row, DateTimeOffset at, Func<IServiceProvider, Task> play)
    {
        stage.Add(new(at, line.Slug, row.Representative, capacity => capacity.IsFounder, play)
        {
            IsProved = true,
        });
        return this;
    }
}
