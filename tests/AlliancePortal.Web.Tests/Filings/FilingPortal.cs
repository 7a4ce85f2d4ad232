using System.Net.Http.Json;
using System.Text;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings;
using AlliancePortal.Web.Features.Filings.Changes;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Tests.Areas;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Filings;

/// <summary>The demo's alliance of Jilin on its way to being filed, through the same plain classes and pages as people use.</summary>
public class FilingPortal(TestPostgres postgres) : AreaPortal(postgres)
{
    public const string Home = $"/{Jilin}/filing", Staff = "许文澜", OtherStaff = "于明远", Chair = "蒲博宁", Seat = "易慎维", Rural = "卢文彬";
    public const string Goal = "突破光电检测的关键共性技术，三年内形成自主可控的器件和整机。";

    /// <summary>A PDF whose page tree says three pages.</summary>
    public static byte[] Plan(string words = "建设方案") =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>endobj\n% {Convert.ToHexString(Encoding.UTF8.GetBytes(words))}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    public Task<Browser> StaffAsync() => BrowseAsAsync(Staff, Jilin);

    public Task<Browser> ChairAsync() => BrowseAsAsync(Chair, Jilin);

    /// <summary>A filing of its own for one test: an earlier one is out of the way.</summary>
    public async Task<Filing> BeginAsync()
    {
        await WithDbAsync(async db =>
        {
            (await db.Alliances.SingleAsync(row => row.Slug == Jilin)).Classify(OrganisationForm.Alliance, "equipment", "optics");
            await db.SaveChangesAsync();
            return await db.Filings.ExecuteUpdateAsync(row => row.SetProperty(filing => filing.State, FilingState.Refused));
        });
        await ActAsAsync(Staff, services => services.GetRequiredService<FilingStart>().BeginAsync(default), Jilin);
        return await ReadAsync();
    }

    /// <summary>The filing that counts.</summary>
    public Task<Filing> ReadAsync() => WithDbAsync(async db =>
    {
        var alliance = await db.Alliances.SingleAsync(row => row.Slug == Jilin);
        return await db.Filings.AsNoTracking().Include(filing => filing.Versions).Include(filing => filing.Papers).Include(filing => filing.Steps).AsSplitQuery()
            .SingleAsync(filing => filing.AllianceId == alliance.Id && filing.State != FilingState.Refused);
    });

    /// <summary>Every field of the form, typed by the secretariat.</summary>
    public async Task FillAsync()
    {
        var filing = await ReadAsync();
        await ActAsAsync(Staff, async services =>
        {
            var draft = await services.GetRequiredService<SheetMaker>().DraftAsync(filing, default);
            await services.GetRequiredService<DraftDesk>().SaveAsync(filing.Id, [.. draft.Keys.Select(key => new TypedField(key, ValueOf(key, draft), draft.SeenOf(key)))], default);
        }, Jilin);
    }

    /// <summary>The chair reads the form and seals it.</summary>
    public async Task<Page> SealAsync() => await (await (await ChairAsync()).OpenAsync($"{Home}/seal")).Form("确认盖章").SendAsync();

    /// <summary>The construction plan, and the two texts that the portal does not keep of this alliance.</summary>
    public async Task AttachAllAsync()
    {
        var staff = await StaffAsync();
        foreach (var what in (string[])["建设方案", "联盟章程（签章文本）", "合作协议（签章文本）"])
            await UploadAsync(staff, what, Plan(what), $"{what}.pdf");
    }

    public static async Task<Page> UploadAsync(Browser staff, string what, byte[] bytes, string name) =>
        await (await staff.OpenAsync(Home)).Form("上传材料").Fill("What", what).Attach("File", bytes, name, "application/pdf").SendAsync();

    /// <summary>Written, sealed, put together and handed in.</summary>
    public async Task<Filing> SubmitAsync()
    {
        await BeginAsync();
        await FillAsync();
        await SealAsync();
        await AttachAllAsync();
        var page = await (await (await StaffAsync()).OpenAsync($"{Home}/submission")).Form("提交申报材料").SendAsync();
        Assert.Equal(Home, page.Path);
        return await ReadAsync();
    }

    /// <summary>Office, meeting and service centre have done their part.</summary>
    public async Task<Filing> FileAsync()
    {
        await SubmitAsync();
        await WithFilingAsync(filing =>
        {
            var (now, today) = (Clock.GetUtcNow(), Domain.Time.ShanghaiTime.DateOf(Clock.GetUtcNow()));
            filing.Review(new(true, "材料齐全，同意。", "吉林省科学技术厅高新技术处", HighTech, today), now);
            filing.Decide(new(true, "厅务会", today, "", HighTech), now);
            filing.File($"吉创联备〔2026〕{Random.Shared.Next(1, 9999)}号", $"{Guid.NewGuid():N}"[..26], AreaPortal.Centre, now);
        });
        return await ReadAsync();
    }

    /// <summary>What those above the alliance do.</summary>
    public async Task WithFilingAsync(Action<Filing> work)
    {
        var id = (await ReadAsync()).Id;
        await WithDbAsync(async db =>
        {
            work(await db.Filings.Include(filing => filing.Versions).Include(filing => filing.Papers).Include(filing => filing.Steps).AsSplitQuery().SingleAsync(filing => filing.Id == id));
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>What the clock's watch would do now.</summary>
    public Task WatchAsync() => InScopeAsync(async services =>
    {
        await services.GetRequiredService<AllianceScope>().LoadAsync(Jilin, default);
        await services.GetRequiredService<FilingChanges>().BringUpToDateAsync(Clock.GetUtcNow(), default);
    });

    /// <summary>A member without a seat leaves as of yesterday, or is a member again.</summary>
    /// <param name="lastDay">Its last day, where that is another one.</param>
    public async Task<Unit> LeaveAsync(int skip = 0, DateOnly? lastDay = null)
    {
        var unit = await WithDbAsync(async db =>
        {
            var alliance = await db.Alliances.SingleAsync(row => row.Slug == Jilin);
            var membership = await PlainMembers(db, alliance).Skip(skip).FirstAsync();
            membership.EndOn(lastDay ?? Domain.Time.ShanghaiTime.DateOf(Clock.GetUtcNow()).AddDays(-1), "退出");
            await db.SaveChangesAsync();
            return await db.Units.SingleAsync(row => row.Id == membership.UnitId);
        });
        await ActAsync($"{unit.Name}退出");
        return unit;
    }

    public async Task ComeBackAsync(Unit unit)
    {
        await WithDbAsync(db => db.Memberships.Where(row => row.UnitId == unit.Id).ExecuteUpdateAsync(row => row.SetProperty(member => member.Until, (DateOnly?)null)));
        await ActAsync($"{unit.Name}恢复成员资格");
    }

    /// <summary>Something is done in the alliance.</summary>
    public Task ActAsync(string what) => ActAsAsync(Staff, services =>
    {
        var here = services.GetRequiredService<AllianceScope>();
        here.Record(Domain.Charter.CharterRule.ActsAreRecorded, new("alliance", here.Id, "JLAMTIA"), what);
        return services.GetRequiredService<PortalDb>().SaveChangesAsync();
    }, Jilin);

    /// <summary>Sends one field as the page's script does.</summary>
    public static async Task<HttpResponseMessage> TypeAsync(Browser browser, string key, string value, int seen)
    {
        var form = (await browser.OpenAsync($"{Home}/form")).Form("保存");
        using HttpRequestMessage request = new(HttpMethod.Post, $"{Home}/form/fields");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = form.ValueOf("__RequestVerificationToken") ?? "", ["capacity"] = form.ValueOf("capacity") ?? "", ["key"] = key, ["value"] = value, ["seen"] = $"{seen}",
        });
        return await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<FieldAnswer> AnswerOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<FieldAnswer>(TestContext.Current.CancellationToken))!;

    public Task<FilingEntry> EntryAsync(string key)
    {
        return WithDbAsync(async db =>
        {
            var filing = await db.Filings.OrderByDescending(row => row.StartedAt).FirstAsync();
            return await db.FilingEntries.AsNoTracking().SingleAsync(row => row.FilingId == filing.Id && row.Key == key);
        });
    }

    private static IQueryable<Membership> PlainMembers(PortalDb db, Alliance alliance) => db.Memberships
        .Where(row => row.AllianceId == alliance.Id && row.Until == null && db.Units.Any(unit => unit.Id == row.UnitId && unit.Kind == UnitKind.Enterprise)
            && !db.SeatHoldings.Any(held => held.AllianceId == alliance.Id && held.UnitId == row.UnitId)).OrderBy(row => row.UnitId);

    private static string ValueOf(string key, FilingDraft draft) => DraftKeys.ColumnOf(key) switch
    {
        DraftKeys.Host => draft.Members[0].Code,
        DraftKeys.Postcode => "130000",
        DraftKeys.Contact => "许文澜",
        DraftKeys.Phone => "0431-88888888",
        DraftKeys.Fax => "",
        DraftKeys.Goal => Goal,
        DraftKeys.Opinion => "产业链上下游齐备，确有组建的必要。\n技术路线经论证可行。",
        DraftKeys.OutputColumn => "12,345.6",
        DraftKeys.ProfitTaxColumn => "-3.25",
        DraftKeys.NationalColumn => DraftKeys.No,
        DraftKeys.ProvincialColumn => DraftKeys.Yes,
        DraftKeys.ResourcesColumn => "省级企业技术中心",
        DraftKeys.StrengthColumn => "仪器科学与技术",
        DraftKeys.LeaderColumn => "沈怀瑾",
        _ => DraftKeys.Ticked,
    };
}
