using System.Security.Cryptography;
using System.Text;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Filings;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Tests.Areas;
using AlliancePortal.Web.Tests.Documents;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Filings.Offices;

/// <summary>An alliance of Jilin with its people and its filing.</summary>
public sealed record FilingAlliance(Guid Id, string Slug, string Name, Guid FilingId, Person Staff, Person Chair, Person Liaison)
{
    public string Office => $"/{Slug}/filing/office";
}

/// <summary>Alliances of Jilin that file, each of its own, and the officers whose turn it is.</summary>
public sealed class OfficePortal(TestPostgres postgres) : AreaPortal(postgres)
{
    public const string Rural = "卢文彬", Opinion = "材料齐全，同意备案。", Meeting = "2026年第8次厅务会";

    private int _count;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<Browser> OfficerAsync() => BrowseAsAsync(HighTech, JilinPeople);

    /// <summary>Ten members, seven of them enterprises; somebody in the secretariat, on the chair's seat, and as a liaison.</summary>
    /// <param name="isSubmitted">Otherwise the form is still being written.</param>
    public async Task<FilingAlliance> FilingAsync(bool isSubmitted = true, string office = "high-tech")
    {
        var number = Interlocked.Increment(ref _count);
        var (staff, chair, liaison) = (await PersonAsync(), await PersonAsync(), await PersonAsync());
        var made = await WithDbAsync(async db =>
        {
            var today = ShanghaiTime.DateOf(Clock.GetUtcNow());
            var alliance = new Alliance("22", $"吉林省{(char)('甲' + number)}号新能源产业科技创新联盟", $"Alliance {number}", $"JLT{number}", $"吉测{number}", today.AddDays(-30));
            alliance.Classify(OrganisationForm.Alliance, "energy", "wind");
            alliance.Describe("", "吉林省长春市示例大街 9 号", "", "");
            alliance.KeepAgreement($"《{alliance.Name}合作协议》", "第1版", today.AddDays(-30), new('a', 64));
            db.AddRange(alliance, new ActChainHead(alliance.Id), new CharterVersion(alliance.Id, 1, "省级示范章程", CharterProfile.Preset("JL"), today.AddDays(-30), "组建"));
            await AdmitAsync(db, alliance, today.AddDays(-30), chair, liaison);
            db.Add(new SecretariatPost(alliance.Id, staff.Id, staff.FullName, "干事", false, today.AddDays(-30), "任职文件"));
            var filing = Filing.Start(alliance.Id, $"{alliance.Abbreviation}-BA-{today.Year}-0100", "22", office, Clock.GetUtcNow());
            db.Filings.Add(filing);
            Type(db, filing, DraftKeys.Postcode, "130000");
            Type(db, filing, DraftKeys.Host, (await db.Units.Where(unit => unit.Kind == UnitKind.Enterprise).OrderBy(unit => unit.Code).FirstAsync(Ct)).Code);
            await db.SaveChangesAsync(Ct);
            return (alliance, filing);
        });
        var filed = new FilingAlliance(made.alliance.Id, made.alliance.Slug, made.alliance.Name, made.filing.Id, staff, chair, liaison);
        if (isSubmitted) await SubmitAsync(filed);
        return filed;
    }

    /// <summary>The alliance seals the form as the register stands and hands it in.</summary>
    public Task SubmitAsync(FilingAlliance alliance) => OnFilingAsync(alliance, async (db, files, filing) =>
    {
        if (filing.Papers.Count == 0) filing.Attach(FilingPaperKind.ConstructionPlan, "建设方案", await KeepAsync(files, alliance.Id, "建设方案", "plan"u8.ToArray()), 3, "程一诺", Clock.GetUtcNow());
        await SealAsync(db, files, filing);
        filing.Submit([], [], [], "程一诺", Clock.GetUtcNow());
    });

    /// <summary>The alliance reports a change of what is filed.</summary>
    public Task ReportAsync(FilingAlliance alliance, string what) => OnFilingAsync(alliance, async (db, files, filing) =>
    {
        await SealAsync(db, files, filing);
        filing.ReportChange(what, [], "程一诺", Clock.GetUtcNow());
    });

    public Task<Filing> ReadAsync(FilingAlliance alliance) => WithDbAsync(async db => (await db.FilingAsync(alliance.Id, Ct))!);

    /// <summary>The bytes of a version's form.</summary>
    public static byte[] FormOf(FilingAlliance alliance, int version) => Encoding.UTF8.GetBytes($"%PDF-1.7 form {alliance.Id} {version}");

    public async Task<Page> ReviewAsync(FilingAlliance alliance, Browser? officer = null) =>
        await (await (officer ?? await OfficerAsync()).OpenAsync(alliance.Office)).Form("出具审核意见").Fill("Opinion", "同意备案").Fill("Text", Opinion).SendAsync();

    public async Task<Page> DecideAsync(FilingAlliance alliance) =>
        await (await (await OfficerAsync()).OpenAsync(alliance.Office)).Form("记录会议决定").Fill("Meeting", Meeting).Fill("On", Today).Fill("Outcome", "同意备案").SendAsync();

    /// <summary>From the submission to the filing.</summary>
    public async Task<Page> FileAsync(FilingAlliance alliance)
    {
        await ReviewAsync(alliance);
        await DecideAsync(alliance);
        return await (await (await CentreAsync()).OpenAsync(alliance.Office)).Form("予以备案").SendAsync();
    }

    public string Today => $"{ShanghaiTime.DateOf(Clock.GetUtcNow()):yyyy-MM-dd}";

    /// <summary>What a kept PDF says, without line ends and blanks.</summary>
    public async Task<string> TextOfAsync(Guid allianceId, Guid fileId) => Pdf.Text(await KeptAsync(allianceId, fileId));

    public async Task<int> PagesOfAsync(Guid allianceId, Guid fileId) => Pdf.Pages(await KeptAsync(allianceId, fileId)).Count;

    private async Task<Paper> KeptAsync(Guid allianceId, Guid fileId)
    {
        using var bytes = new MemoryStream();
        await InScopeAsync(services => services.GetRequiredService<FileStore>().CopyToAsync(allianceId, fileId, bytes, Ct));
        return new Paper(bytes.ToArray(), "", "", 0);
    }

    private Task<Person> PersonAsync() => OpenAccountAsync($"{Guid.NewGuid():N}@filing.example");

    private static async Task AdmitAsync(PortalDb db, Alliance alliance, DateOnly day, Person chair, Person liaison)
    {
        Unit[] units =
        [
            .. await db.Units.Where(unit => unit.Kind == UnitKind.Enterprise).OrderBy(unit => unit.Code).Take(7).ToListAsync(Ct),
            .. await db.Units.Where(unit => unit.Kind == UnitKind.University).OrderBy(unit => unit.Code).Take(2).ToListAsync(Ct),
            .. await db.Units.Where(unit => unit.Kind == UnitKind.ResearchInstitute).OrderBy(unit => unit.Code).Take(1).ToListAsync(Ct),
        ];
        foreach (var unit in units) db.AddRange(new UnitRecord(alliance.Id, unit.Id), new Membership(alliance.Id, unit.Id, day, "协议生效"));
        var seat = new Seat(alliance.Id, Office.Chair, 1);
        var holding = new SeatHolding(alliance.Id, seat.Id, units[0].Id, day, "组建");
        db.AddRange(seat, holding, new Representation(alliance.Id, holding.Id, chair.Id, "蒲理事", "总经理", day, "单位委派"), new Liaison(alliance.Id, units[1].Id, liaison.Id, "程一诺", day, "登记"));
    }

    private async Task SealAsync(PortalDb db, FileStore files, Filing filing)
    {
        var number = (filing.Latest?.Number ?? 0) + 1;
        var bytes = FormOf(new(filing.AllianceId, "", "", filing.Id, null!, null!, null!), number);
        filing.Seal(await SheetAsync(db, filing.AllianceId), Convert.ToHexStringLower(SHA256.HashData(bytes)), await KeepAsync(files, filing.AllianceId, "申报（备案）表", bytes), "蒲理事", Clock.GetUtcNow());
    }

    private async Task<FilingSheet> SheetAsync(PortalDb db, Guid allianceId)
    {
        var today = ShanghaiTime.DateOf(Clock.GetUtcNow());
        var alliance = await db.Alliances.AsNoTracking().SingleAsync(row => row.Id == allianceId, Ct);
        var area = await db.Areas.AsNoTracking().SingleAsync(row => row.Code == "22", Ct);
        var units = await db.Units.AsNoTracking().Where(unit => db.Memberships.Any(row => row.AllianceId == allianceId && row.UnitId == unit.Id && row.Until == null)).OrderBy(unit => unit.Code).ToListAsync(Ct);
        var enterprises = units.Where(unit => unit.Kind == UnitKind.Enterprise).ToList();
        return new()
        {
            Name = alliance.Name, AgreementInForceOn = alliance.AgreementInForce, Field = area.FieldWords(alliance.Sector, alliance.SubSector), Chair = "蒲理事", ChairUnit = enterprises[0].Name,
            HostUnit = enterprises[0].Name, Address = alliance.Address, Postcode = "130000", Contact = "程一诺", Phone = "0431-00000000", Fax = "", Goal = "形成风电装备的共性技术。", GoalMax = 500, StatYear = 2025,
            Enterprises = [.. enterprises.Select(unit => new EnterpriseRow(unit.Id, unit.Code, unit.Name, 1200m, 80m, "省级工程中心", false, true))],
            Sciences = [.. units.Where(unit => unit.Kind != UnitKind.Enterprise).Select(unit => new ScienceRow(unit.Id, unit.Code, unit.Name, false, "材料科学", "", false))],
            Universities = units.Count(unit => unit.Kind == UnitKind.University), NeedOpinion = "有必要组建。", On = today,
        };
    }

    private void Type(PortalDb db, Filing filing, string key, string value)
    {
        var entry = new FilingEntry(filing.AllianceId, filing.Id, key);
        entry.Write(value, 0, "程一诺", Clock.GetUtcNow());
        db.FilingEntries.Add(entry);
    }

    private async Task<Guid> KeepAsync(FileStore files, Guid allianceId, string title, byte[] bytes)
    {
        var id = Guid.CreateVersion7();
        await files.KeepAsync(new StoredFile(allianceId, id, $"{title}.pdf", "application/pdf", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), Clock.GetUtcNow(), null), new MemoryStream(bytes), Ct);
        return id;
    }

    private Task OnFilingAsync(FilingAlliance alliance, Func<PortalDb, FileStore, Filing, Task> work) => InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        await db.InOneTransactionAsync(async () =>
        {
            var filing = await db.LockedFilingAsync(alliance.Id, alliance.FilingId, Ct);
            await work(db, services.GetRequiredService<FileStore>(), filing);
            return filing;
        }, Ct);
    });
}
