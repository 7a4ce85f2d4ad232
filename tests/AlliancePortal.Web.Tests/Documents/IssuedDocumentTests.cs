using System.Net;
using System.Text;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Documents;

public class IssuedDocumentTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_is_found_only_by_those_whom_it_concerns()
    {
        var applicant = await PersonAsync("申请人甲");
        var other = await PersonAsync("申请人乙");
        var (mine, _) = (await ApplicationAsync(applicant), await ApplicationAsync(other));
        var letter = await KeepAsync(DocumentKind.SupplementLetter, mine.Id, "application");
        var opinion = await KeepAsync(DocumentKind.ExaminationOpinion, mine.Id, "application");
        var vote = await KeepAsync(DocumentKind.Resolution, Guid.NewGuid(), "resolution");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(await portal.BrowseAsAsync("周予安"), letter));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(await portal.BrowseAsAsync("周予安"), opinion));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(await portal.BrowseAsAsync(applicant), letter));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await portal.BrowseAsAsync(applicant), opinion));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await portal.BrowseAsAsync(other), letter));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await portal.BrowseAsAsync(applicant), vote));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(await portal.BrowseAsAsync("林致和"), vote));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await portal.BrowseAsAsync("林致和"), letter));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await portal.BrowseAsAsync("林致和"), opinion));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin), letter));
        Assert.StartsWith("/account/sign-in", (await portal.Browse().OpenAsync($"/{DemoPortal.Chongqing}/documents/{letter}")).Path);
    }

    [Fact]
    public async Task A_paper_comes_as_it_was_kept_to_be_saved_and_not_to_be_run()
    {
        var paper = await KeepAsync(DocumentKind.VoteNotice, Guid.NewGuid(), "resolution");
        var answer = await (await portal.BrowseAsAsync("周予安")).Client.GetAsync($"/{DemoPortal.Chongqing}/documents/{paper}", Ct);

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Encoding.UTF8.GetBytes($"{paper}"), await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task The_list_is_the_secretariats_newest_first_by_kind_and_in_pages()
    {
        for (var i = 0; i < 53; i++) await KeepAsync(DocumentKind.LapseLetter, Guid.NewGuid(), "application");
        var address = $"/{DemoPortal.Chongqing}/documents";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync("林致和")).OpenAsync(address)).Status);
        var staff = await portal.BrowseAsAsync("周予安");

        var first = await staff.OpenAsync($"{address}?kind=lapse-letter");
        var second = await first.FollowAsync("下一页");

        Assert.Equal((50, 3), (Rows(first).Count, Rows(second).Count));
        Assert.Empty(Rows(first).Intersect(Rows(second)));
        Assert.Equal(Rows(first), Rows(await second.FollowAsync("上一页")));
        Assert.Contains("没有符合条件的文书", (await staff.OpenAsync($"{address}?kind=lapse-letter&year=1999")).Text);
    }

    private static List<string> Rows(Page page) => [.. page.Html.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!)];

    private static async Task<HttpStatusCode> StatusAsync(Browser browser, Guid paper) =>
        (await browser.OpenAsync($"/{DemoPortal.Chongqing}/documents/{paper}")).Status;

    private Task<Person> PersonAsync(string name) => portal.WithDbAsync(async db =>
    {
        var mail = $"{Guid.NewGuid():N}@example.org";
        var person = new Person { FullName = name, UserName = mail, Email = mail, NormalizedEmail = mail.ToUpperInvariant(), NormalizedUserName = mail.ToUpperInvariant(), EmailConfirmed = true, SecurityStamp = "x" };
        db.Users.Add(person);
        await db.SaveChangesAsync(Ct);
        return person;
    });

    private Task<Application> ApplicationAsync(Person person) => portal.WithDbAsync(async db =>
    {
        var alliance = await ChongqingAsync(db);
        var charter = await db.CharterVersions.FirstAsync(version => version.AllianceId == alliance.Id, Ct);
        var application = Application.Start(alliance.Id, person.Id, charter.Id, portal.Clock.GetUtcNow());
        db.Applications.Add(application);
        await db.SaveChangesAsync(Ct);
        return application;
    });

    private async Task<Guid> KeepAsync(DocumentKind kind, Guid subject, string subjectKind)
    {
        var id = Guid.Empty;
        await portal.InScopeAsync(async services =>
        {
            var (db, files) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<FileStore>());
            var alliance = await ChongqingAsync(db);
            var (file, number) = (Guid.CreateVersion7(), $"TEST-{Guid.NewGuid():N}");
            var paper = new IssuedDocument(alliance.Id, kind, number, "测试文书", subjectKind, subject, file, new string('0', 64), portal.Clock.GetUtcNow());
            var bytes = Encoding.UTF8.GetBytes($"{paper.Id}");
            await db.InOneTransactionAsync(async () =>
            {
                await files.KeepAsync(new StoredFile(alliance.Id, file, "测试文书.pdf", "application/pdf", bytes.Length, new string('0', 64), portal.Clock.GetUtcNow(), null), new MemoryStream(bytes), Ct);
                db.IssuedDocuments.Add(paper);
                return paper;
            }, Ct);
            id = paper.Id;
        });
        return id;
    }

    private static Task<Alliance> ChongqingAsync(PortalDb db) => db.Alliances.SingleAsync(alliance => alliance.Slug == DemoPortal.Chongqing, Ct);
}
