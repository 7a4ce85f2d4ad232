using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Account;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Calendars;

/// <summary>A portal with an administrator, in December 2026 before the arrangement of 2027 is in.</summary>
public class CalendarPortal(TestPostgres postgres) : AccountsPortal(postgres)
{
    /// <summary>New Year from Friday to Monday, made good on Saturday, 23 January; otherwise hardly more than the law gives.</summary>
    public const string Lines = """
        2027-01-01，休，元旦
        2027-01-02，休，元旦
        2027-01-03，休，元旦
        2027-01-04，休，元旦
        2027-01-23，班，元旦
        2027-02-05，休，春节
        2027-02-06，休，春节
        2027-02-07，休，春节
        2027-02-08，休，春节
        2027-02-09，休，春节
        2027-02-10，休，春节
        2027-04-05，休，清明节
        2027-05-01，休，劳动节
        2027-05-02，休，劳动节
        2027-05-03，休，劳动节
        2027-05-04，休，劳动节
        2027-06-09，休，端午节
        2027-09-15，休，中秋节
        2027-10-01，休，国庆节
        2027-10-02，休，国庆节
        2027-10-03，休，国庆节
        2027-10-04，休，国庆节
        2027-10-05，休，国庆节
        """;

    /// <summary>The eve of a count of ten working days that ends on 5 January 2027, provisionally.</summary>
    public static readonly DateOnly Start = new(2026, 12, 21);
    public static readonly DateOnly Before = new(2027, 1, 5), After = new(2027, 1, 6);

    public Task ToDecemberAsync() => TravelToAsync(2026, 12, 21);

    public async Task<Browser> AdministratorAsync(string mail) => await BrowseAsAsync(await OpenAccountAsync(mail, administrator: true));

    /// <summary>The form of the import, filled in as it should be.</summary>
    internal static async Task<Form> FilledAsync(Browser browser, string days = Lines) =>
        (await browser.OpenAsync("/calendars/imports/new")).Form("核对并预览").Fill("Year", "2027").Fill("NoticeNumber", "国办发明电〔2026〕9号")
            .Fill("NoticeTitle", "国务院办公厅关于2027年部分节假日安排的通知").Fill("NoticeDate", "2026-12-08").Fill("Days", days);

    /// <summary>Somebody of an alliance's secretariat owes something by the tenth working day.</summary>
    internal async Task<Guid> OweAsync(string matter, DeadlineOwner owner = DeadlineOwner.Secretariat, string alliance = Chongqing, DateOnly? start = null)
    {
        var id = Guid.Empty;
        await ActAsAsync(alliance == Chongqing ? "周予安" : await StaffAsync(alliance), async services =>
        {
            var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
            id = db.Owe(here, owner, null, new Subject("probe", Guid.NewGuid(), "GZ-1"), "probe", matter, CharterRule.SecretariatExamines,
                here.Calendar.AddWorkingDays(start ?? Start, 10)).Id;
            await db.SaveChangesAsync();
        }, alliance);
        return id;
    }

    internal Task<Deadline> DeadlineAsync(Guid id) => WithDbAsync(db => db.Deadlines.AsNoTracking().SingleAsync(deadline => deadline.Id == id));

    private Task<string> StaffAsync(string alliance) => WithDbAsync(db => (
        from post in db.SecretariatPosts
        join person in db.Users on post.PersonId equals person.Id
        join home in db.Alliances on post.AllianceId equals home.Id
        where home.Slug == alliance && !post.IsSecretaryGeneral
        orderby person.Id
        select person.FullName).FirstAsync());
}
