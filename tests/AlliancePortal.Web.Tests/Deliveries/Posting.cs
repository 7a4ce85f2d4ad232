using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Notices;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Deliveries;

/// <summary>Notices as acts write them, for tests about what becomes of them.</summary>
internal static class Posting
{
    /// <summary>One act, and one notice of it to this person.</summary>
    public static async Task<Notice> TellAsync(this DemoPortal portal, Person person, string title, string alliance = DemoPortal.Chongqing)
    {
        var act = Guid.Empty;
        await portal.ActAsAsync(alliance == DemoPortal.Chongqing ? "周予安" : "许文澜", async services =>
        {
            var (here, db) = (services.GetRequiredService<AllianceScope>(), services.GetRequiredService<PortalDb>());
            var recorded = here.Record(CharterRule.ActsAreRecorded, new Subject("person", person.Id, ""), "告知");
            here.Tell(recorded, [new Recipient(person.Id, person.Email!)], title, "正文。", "/account");
            await db.SaveChangesAsync();
            act = recorded.Id;
        }, alliance);
        return await portal.WithDbAsync(db => db.Notices.AsNoTracking().SingleAsync(notice => notice.ActId == act));
    }

    public static Task<Notice> ReadAsync(this DemoPortal portal, Notice notice) =>
        portal.WithDbAsync(db => db.Notices.AsNoTracking().SingleAsync(row => row.AllianceId == notice.AllianceId && row.Id == notice.Id));

    /// <summary>As after the last attempt.</summary>
    public static Task GiveUpAsync(this DemoPortal portal, Notice notice, MailTrouble trouble) => portal.WithDbAsync(db =>
        db.Notices.Where(row => row.Id == notice.Id).ExecuteUpdateAsync(row => row.SetProperty(n => n.MailState, MailState.Failed).SetProperty(n => n.Attempts, 10)
            .SetProperty(n => n.Trouble, trouble).SetProperty(n => n.LastError, "550 5.1.1 no such user zhang.san@secret.example")));
}
