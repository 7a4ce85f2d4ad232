using System.Net;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Accessions;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Applications;

/// <summary>签署联盟协议，即成为正式成员 (CQ-12-6, 9.15): sent, signed by both sides, from the right day.</summary>
public class DeedTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmation_asks_for_the_agreement_and_both_confirmations_make_a_member()
    {
        var (applicant, address) = await SentAsync(701);
        var page = await applicant.Browser.OpenAsync($"{address}/deed");
        var unread = await page.Form("确认签署").SendAsync();
        Assert.Contains("请先确认已通读协议全文", unread.Text);

        var signed = await page.Form("确认签署").Tick("Agreed").SendAsync();
        Assert.Contains("已签署", signed.Text);
        Assert.False(signed.Offers("确认签署"));
        await (await (await portal.BrowseAsAsync("林致和")).OpenAsync($"{address}/deed")).Form("确认签署").Tick("Agreed").SendAsync();

        var application = await applicant.CaseAsync(Applying.Code(701));
        Assert.Equal((ApplicationState.Member, new DateOnly(2026, 11, 19)), (application.State, application.MemberSince));
        Assert.True(await portal.WithDbAsync(db => db.Memberships.AnyAsync(row => row.ApplicationId == application.Id && row.From == new DateOnly(2026, 11, 19), Ct)));
        Assert.True(await portal.WithDbAsync(db => db.Liaisons.AnyAsync(row => row.UnitId == application.UnitId && row.PersonId == applicant.Person.Id, Ct)));
        Assert.True(await portal.WithDbAsync(db => db.UnitRecords.AnyAsync(row => row.UnitId == application.UnitId && row.ElectronicSince != null, Ct)));
        Assert.True(await portal.WithDbAsync(db => db.Certificates.AnyAsync(row => row.UnitId == application.UnitId && row.State == CertificateState.Requested && row.Token.Length == 26, Ct)));
    }

    [Fact]
    public async Task All_members_and_the_council_hear_once_of_the_new_member_and_nobody_else_does()
    {
        var left = await EndLiaisonAsync(new(2026, 11, 18));
        var (applicant, address) = await SentAsync(710);
        await (await applicant.Browser.OpenAsync($"{address}/deed")).Form("确认签署").Tick("Agreed").SendAsync();
        await (await (await portal.BrowseAsAsync("林致和")).OpenAsync($"{address}/deed")).Form("确认签署").Tick("Agreed").SendAsync();

        var application = await applicant.CaseAsync(Applying.Code(710));
        var act = await portal.WithDbAsync(db => db.Acts.SingleAsync(row => row.SubjectId == application.Id && row.What.EndsWith("起成为成员单位"), Ct));
        var told = await portal.WithDbAsync(db => db.Notices.Where(row => row.ActId == act.Id).ToListAsync(Ct));
        var liaisons = await portal.WithDbAsync(db => db.Liaisons.Where(row => row.AllianceId == application.AllianceId && row.Until == null).Select(row => row.PersonId).ToListAsync(Ct));
        var seats = await portal.WithDbAsync(db => db.Representations.Where(row => row.AllianceId == application.AllianceId && row.Until == null && row.PersonId != null).Select(row => row.PersonId!.Value).ToListAsync(Ct));
        var staff = await portal.WithDbAsync(db => db.SecretariatPosts.Where(row => row.AllianceId == application.AllianceId && row.Until == null).Select(row => row.PersonId).ToListAsync(Ct));

        Assert.True(liaisons.Count > 1 && seats.Count > 1, $"{liaisons.Count} liaisons, {seats.Count} seats");
        Assert.Equal([.. liaisons.Union(seats).Union(staff).Order()], told.Select(notice => notice.PersonId).Order().ToList());
        Assert.DoesNotContain(told, notice => notice.PersonId == left);
        var liaison = await portal.BrowseAsAsync(await portal.WithDbAsync(db => db.Users.SingleAsync(person => person.Id == liaisons[0], Ct)));
        Assert.Equal($"/cqncetia/units/{Applying.Code(710)}", (await (await liaison.OpenAsync("/notices")).Form("查看：巴山毫米波技术有限公司已成为成员单位").SendAsync()).Path);
    }

    [Fact]
    public async Task A_proof_older_than_five_minutes_leads_to_the_renewed_sign_in_and_signs_nothing()
    {
        var (applicant, address) = await SentAsync(702);
        var form = (await applicant.Browser.OpenAsync($"{address}/deed")).Form("确认签署").Tick("Agreed");
        await portal.TravelToAsync(2026, 11, 19, 10, 20);

        var page = await form.SendAsync();

        Assert.Equal("/account/prove", page.Path);
        Assert.Equal(ApplicationState.AgreementPending, (await applicant.CaseAsync(Applying.Code(702))).State);
    }

    [Fact]
    public async Task A_scan_is_looked_at_and_counts_from_its_receipt()
    {
        var (applicant, address) = await SentAsync(703);
        var page = await applicant.Browser.OpenAsync($"{address}/deed");
        var wrong = await page.Form("上传扫描件").Fill("Signer", "覃怀远").Attach("Scan", "MZ not a picture"u8.ToArray(), "盖章.pdf").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);

        await page.Form("上传扫描件").Fill("Signer", "覃怀远").Attach("Scan", Uploaded.Pdf(), "盖章.pdf").SendAsync();

        var signature = (await DeedAsync(703)).UnitSignature!;
        Assert.Equal(("覃怀远", SigningWay.SealedScan, new DateOnly(2026, 11, 19)), (signature.Signer, signature.Way, signature.EffectiveOn));
        Assert.Equal(HttpStatusCode.OK, (await applicant.Browser.Client.GetAsync($"{address}/deed/scans/unit", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("2026-11-19")]
    [InlineData("2026-11-18")]
    public async Task A_scan_whose_signature_is_refused_is_not_kept(string receivedOn)
    {
        var ordinal = receivedOn.EndsWith('9') ? 708 : 709;
        var (_, address) = await SentAsync(ordinal);
        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{address}/deed");
        var (first, second) = ($"首次{ordinal}.pdf", $"再次{ordinal}.pdf");
        Form Entered(string name) => Receipt(page, name).Fill("ReceivedOn", receivedOn).Fill("Reason", "前台签收盖戳。");
        await Entered(first).SendAsync();

        var refused = await Entered(second).SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.True(await IsKeptAsync(first));
        Assert.False(await IsKeptAsync(second));
    }

    [Fact]
    public async Task An_earlier_day_of_receipt_needs_a_reason_and_another_person()
    {
        var (_, address) = await SentAsync(704);
        var staff = await portal.BrowseAsAsync("周予安");
        var page = await staff.OpenAsync($"{address}/deed");
        var noReason = await Receipt(page).SendAsync();
        Assert.Contains("须说明理由，并由另一人复核", noReason.Text);

        var waiting = await Receipt(page).Fill("Reason", "前台11月18日签收盖戳，次日才转到秘书处。").SendAsync();
        Assert.Contains("待复核", waiting.Text);
        var own = await waiting.Form("同意此日期").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, own.Status);
        Assert.Contains("登记人不能复核自己登记的收到日期", own.Text);
        Assert.Null((await DeedAsync(704)).UnitSignature);

        await (await (await portal.BrowseAsAsync("林观澜")).OpenAsync($"{address}/deed")).Form("同意此日期").SendAsync();
        Assert.Equal(new DateOnly(2026, 11, 18), (await DeedAsync(704)).UnitSignature!.EffectiveOn);
    }

    [Fact]
    public async Task A_day_of_receipt_years_ago_is_pointed_out_and_proposed_to_nobody()
    {
        var (_, address) = await SentAsync(731);
        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{address}/deed");

        var refused = await Receipt(page).Fill("ReceivedOn", "1926-11-18").Fill("Reason", "前台签收盖戳。").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("收到日期最早为一年之内", refused.Text);
        Assert.Null((await DeedAsync(731)).EarlierDay);
    }

    [Fact]
    public async Task Strangers_find_no_deed_and_other_seats_sign_none()
    {
        var (_, address) = await SentAsync(705);
        var stranger = await Applying.NewAsync(portal);
        await stranger.StartAsync(Applying.Code(706));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"{address}/deed")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin)).OpenAsync($"{address}/deed")).Status);
        var staff = await portal.BrowseAsAsync("周予安");
        Assert.False((await staff.OpenAsync($"{address}/deed")).Offers("确认签署"));
    }

    [Fact]
    public async Task A_reminder_reaches_the_applicant_and_comes_back_to_the_desk()
    {
        var (applicant, address) = await SentAsync(707);

        await (await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{address}/deed")).Form("催签加入确认页").SendAsync();

        Assert.True(await portal.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.PersonId == applicant.Person.Id && notice.Title == "请尽快签署加入确认页", Ct)));
        var application = await applicant.CaseAsync(Applying.Code(707));
        Assert.Equal(2, await portal.WithDbAsync(db => db.Deadlines.CountAsync(row => row.SubjectId == application.Id && row.Task == DeadlineTasks.RemindOfDeed, Ct)));
    }

    [Fact]
    public async Task An_applicant_is_reminded_once_a_day_however_often_the_button_is_pressed()
    {
        var (applicant, address) = await SentAsync(732);
        var form = (await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{address}/deed")).Form("催签加入确认页");
        await form.SendAsync();

        var again = await form.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("今天已经催签过", again.Text);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Notices.CountAsync(notice => notice.PersonId == applicant.Person.Id && notice.Title == "请尽快签署加入确认页", Ct)));
    }

    [Fact]
    public async Task Both_sides_at_the_same_moment_are_two_signatures_and_one_member()
    {
        await SentAsync(788);

        await portal.InScopeAsync(async chair =>
        {
            var seen = await LoadAsync(chair, 788); // the chair has the deed before it as nobody had signed it
            await SignAsync(788, DeedSide.Unit);
            await SignAsync(chair, seen, DeedSide.Alliance);
        });

        var deed = await DeedAsync(788);
        Assert.Equal(("覃怀远", "覃怀远"), (deed.UnitSignature!.Signer, deed.AllianceSignature!.Signer));
        Assert.Equal(ApplicationState.Member, (await LoadAsync(788)).State);
    }

    [Fact]
    public async Task A_signature_sent_twice_at_the_same_moment_stays_the_first()
    {
        await SentAsync(789);

        await portal.InScopeAsync(async second =>
        {
            var seen = await LoadAsync(second, 789);
            await SignAsync(789, DeedSide.Unit);
            var refused = await Assert.ThrowsAsync<CharterBreach>(() => SignAsync(second, seen, DeedSide.Unit, "后来者"));
            Assert.Equal(CharterRule.AgreementIsSigned, refused.Rule);
        });

        Assert.Equal("覃怀远", (await DeedAsync(789)).UnitSignature!.Signer);
    }

    private Task<Application> LoadAsync(int ordinal) => portal.WithDbAsync(db => db.Applications.AsNoTracking().SingleAsync(row => row.UnitCode == Applying.Code(ordinal), Ct));

    private static async Task<Application> LoadAsync(IServiceProvider services, int ordinal)
    {
        await services.GetRequiredService<AllianceScope>().LoadAsync(DemoPortal.Chongqing, Ct);
        return await services.GetRequiredService<PortalDb>().Applications.Include(row => row.Deed).SingleAsync(row => row.UnitCode == Applying.Code(ordinal), Ct);
    }

    private Task SignAsync(int ordinal, DeedSide side) => portal.InScopeAsync(async services => await SignAsync(services, await LoadAsync(services, ordinal), side));

    private static Task SignAsync(IServiceProvider services, Application application, DeedSide side, string signer = "覃怀远") =>
        services.GetRequiredService<Accession>().SignAsync(application, side,
            DeedSignature.Confirmed(signer, Guid.NewGuid(), application.Deed!.Sha256, services.GetRequiredService<AllianceScope>().Now), Ct);

    private Task<Guid> EndLiaisonAsync(DateOnly lastDay) => portal.WithDbAsync(async db =>
    {
        var liaison = await db.Liaisons.Where(row => row.Until == null && db.Alliances.Any(alliance => alliance.Id == row.AllianceId && alliance.Slug == DemoPortal.Chongqing)
            && !db.Representations.Any(person => person.PersonId == row.PersonId)).OrderByDescending(row => row.Id).FirstAsync(Ct);
        liaison.EndOn(lastDay);
        await db.SaveChangesAsync(Ct);
        return liaison.PersonId;
    });

    private Task<bool> IsKeptAsync(string name) => portal.WithDbAsync(db => db.StoredFiles.AnyAsync(file => file.Name == name, Ct));

    private static Form Receipt(Page page, string scan = "盖章.pdf") => page.Form("登记签署页").Fill("Side", "unit").Fill("Signer", "覃怀远").Fill("ReceivedOn", "2026-11-18").Attach("Scan", Uploaded.Pdf(), scan);

    private Task<AccessionDeed> DeedAsync(int ordinal) =>
        portal.WithDbAsync(async db => (await db.Applications.AsNoTracking().Include(row => row.Deed).SingleAsync(row => row.UnitCode == Applying.Code(ordinal), Ct)).Deed!);

    /// <summary>Approved by the council's vote; the deed went out on 19 November 2026, a quarter past ten at the latest.</summary>
    private async Task<(Applying Applicant, string Address)> SentAsync(int ordinal)
    {
        await portal.TravelToAsync(2026, 10, 26, 10);
        var applicant = await Applying.NewAsync(portal);
        await applicant.SubmitAsync(Applying.Code(ordinal));
        var id = (await applicant.CaseAsync(Applying.Code(ordinal))).Id;
        await portal.ActAsAsync("周予安", services => ReferAsync(services, id));
        await portal.TravelToAsync(2026, 11, 2, 1);
        await ClockAsync(id);
        await VoteAsync(id);
        await portal.TravelToAsync(2026, 11, 19, 10, 5);
        await ClockAsync(id);
        await PortalFactory.SignInAsync(applicant.Browser, applicant.Person);

        var application = await applicant.CaseAsync(Applying.Code(ordinal));
        Assert.Equal(ApplicationState.Approved, application.State);
        var address = $"/cqncetia/applications/{application.Number}";
        var page = await (await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{address}/deed")).Form("寄发加入确认页").SendAsync();
        Assert.Contains("未签署", page.Text);
        return (applicant, address);
    }

    private static async Task ReferAsync(IServiceProvider services, Guid id)
    {
        var db = services.GetRequiredService<PortalDb>();
        var application = await db.Applications.Include(row => row.Papers).Include(row => row.Checks).Include(row => row.Supplements).AsSplitQuery().SingleAsync(row => row.Id == id, Ct);
        await services.GetRequiredService<Examination>().AcceptAndReferAsync(application,
            [.. Enum.GetValues<PaperKind>().Select(kind => new PaperFinding(kind, PaperVerdict.Complete))], "材料齐全。", favourable: true, 10, Ct);
    }

    private Task ClockAsync(Guid id) => portal.InScopeAsync(async services =>
    {
        var vote = await services.GetRequiredService<PortalDb>().Resolutions.AsNoTracking().SingleAsync(row => row.MatterId == id, Ct);
        await services.GetRequiredService<VoteClerk>().BringUpToDateAsync(vote.AllianceId, vote.Id, portal.Clock.GetUtcNow(), Ct);
    });

    /// <summary>Thirty seats agree on the first morning.</summary>
    private Task<int> VoteAsync(Guid id) => portal.WithDbAsync(async db =>
    {
        var vote = await db.Resolutions.Include(row => row.Roster).SingleAsync(row => row.MatterId == id, Ct);
        foreach (var seat in vote.Roster.Where(entry => entry.VotesOnline).Take(30))
            db.Ballots.Add(new Ballot(vote.AllianceId, vote.Id, seat.SeatId, Choice.Yes, "", BallotWay.Online, seat.Representative, null, vote.OpensAt.AddHours(1), null, $"T-{Guid.NewGuid():N}"[..20]));
        return await db.SaveChangesAsync(Ct);
    });
}
