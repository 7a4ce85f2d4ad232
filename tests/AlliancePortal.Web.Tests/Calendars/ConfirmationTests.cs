using System.Net;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AlliancePortal.Web.Tests.Calendars;

/// <summary>An arrangement comes into force: what is open and provisional moves, in every alliance, at once and with a word to its owner (G-TIME-8).</summary>
public class ConfirmationTests(CalendarPortal portal) : IClassFixture<CalendarPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_moves_what_is_open_and_provisional_tells_the_owners_and_is_imported_once()
    {
        await portal.ToDecemberAsync();
        Guid open = await portal.OweAsync("审查甲"), chairs = await portal.OweAsync("签发乙", DeadlineOwner.Chair), jilin = await portal.OweAsync("审查丙", alliance: DemoPortal.Jilin),
            certain = await portal.OweAsync("审查丁", start: new(2026, 12, 1)), done = await portal.OweAsync("审查戊");
        await portal.WithDbAsync(db => db.Deadlines.Where(row => row.Id == done).ExecuteUpdateAsync(row => row.SetProperty(one => one.FulfilledAt, portal.Clock.GetUtcNow()), Ct));
        var browser = await portal.AdministratorAsync("administrator@example.com");
        var preview = await (await CalendarPortal.FilledAsync(browser)).SendAsync();
        var late = preview.Form("确认放假安排");

        // somebody acts after the preview, so that it no longer says what would happen
        var meanwhile = await portal.OweAsync("审查己");
        var refused = await late.SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("预览之后又有期限办结或新增", refused.Text);
        Assert.Equal(CalendarPortal.Before, (await portal.DeadlineAsync(open)).Due);

        var list = await refused.Form("确认放假安排").SendAsync();

        Assert.Contains("放假安排已经生效", list.Text);
        foreach (var id in (Guid[])[open, chairs, jilin, meanwhile]) Assert.Equal((CalendarPortal.After, false), Of(await portal.DeadlineAsync(id)));
        Assert.Equal((CalendarPortal.Before, true), Of(await portal.DeadlineAsync(done)));
        Assert.Equal((new DateOnly(2026, 12, 15), false), Of(await portal.DeadlineAsync(certain)));
        await TheRecordSaysItAsync();
        await TheOwnersKnowAsync();
        await TheSameAgainChangesNothingAsync(browser);
        await ItStandsAsync();
    }

    [Fact]
    public async Task Who_has_not_given_the_password_lately_is_asked_for_it()
    {
        await portal.ToDecemberAsync();
        var browser = await portal.AdministratorAsync("asked@example.com");
        var lines = $"2026-12-31，休，元旦\n{CalendarPortal.Lines}";
        var preview = await (await CalendarPortal.FilledAsync(browser, lines)).SendAsync();
        await portal.TravelToAsync(2026, 12, 21, 9, 6);

        Assert.Equal("再次确认身份", (await preview.Form("确认放假安排").SendAsync()).Heading);
        Assert.DoesNotContain("2026-12-31", (await browser.OpenAsync("/calendars")).Text);
    }

    private static (DateOnly, bool) Of(Deadline deadline)
    {
        Assert.Equal(deadline.Due, deadline.Derivation.Due);
        return (deadline.Due, deadline.Derivation.IsProvisional);
    }

    private async Task TheRecordSaysItAsync()
    {
        var acts = await portal.WithDbAsync(db => db.Acts.AsNoTracking().Where(act => act.RuleCode == "G-TIME-8").ToListAsync(Ct));
        var alliances = acts.Where(act => act.SubjectKind == "calendar").ToList();

        Assert.Equal(await portal.WithDbAsync(db => db.Alliances.CountAsync(Ct)), alliances.Select(act => act.AllianceId).Distinct().Count());
        Assert.Contains(alliances, act => act.What.Contains("暂定期限 3 个，其中改期 3 个", StringComparison.Ordinal) && act.Details.Contains("第 10 个工作日为2027年1月5日", StringComparison.Ordinal));
        Act moved = Assert.Single(acts, act => act.What.Contains("审查甲", StringComparison.Ordinal) && act.SubjectKind == "probe");
        Assert.Equal(("程一诺", "期限随2027年放假安排重算。审查甲：2027年1月5日改为2027年1月6日"), (moved.PersonName, moved.What));
    }

    private async Task TheOwnersKnowAsync()
    {
        var told = await portal.WithDbAsync(db => (
            from notice in db.Notices
            join person in db.Users on notice.PersonId equals person.Id
            where notice.Title == "期限已随2027年放假安排改期"
            select new { person.FullName, notice.Body }).ToListAsync(Ct));

        var staff = Assert.Single(told, one => one.FullName == "周予安" && one.Body.Contains("审查甲", StringComparison.Ordinal)).Body;
        Assert.Contains("审查甲：2027年1月5日改为2027年1月6日", staff);
        Assert.Contains("审查己", staff);
        Assert.DoesNotContain("签发乙", staff);
        Assert.Contains("签发乙", Assert.Single(told, one => one.FullName == "林致和").Body);
        Assert.DoesNotContain(told, one => one.Body.Contains("审查丁", StringComparison.Ordinal) || one.Body.Contains("审查戊", StringComparison.Ordinal));
    }

    private static async Task TheSameAgainChangesNothingAsync(Browser browser)
    {
        Assert.Contains("与现行的2027年安排完全相同，导入不会改变任何内容", (await (await CalendarPortal.FilledAsync(browser)).SendAsync()).Text);
        Assert.Contains("程一诺导入（粘贴）", (await browser.OpenAsync("/calendars")).Text);
        Assert.Contains("2027年1月18日（一） 24时", (await browser.OpenAsync("/working-days?received=2026-12-10&days=25")).Text);
    }

    /// <summary>The database keeps a confirmed version as it is, whoever asks.</summary>
    private async Task ItStandsAsync()
    {
        await using var owner = new NpgsqlConnection(portal.Connections.Owner + ";Pooling=false");
        await owner.OpenAsync(Ct);
        foreach (var sql in (string[])["update calendar_versions set number = 9 where number = 1", "delete from calendar_versions", "truncate calendar_versions", "update calendar_versions set year = 2028"])
        {
            await using var command = new NpgsqlCommand(sql, owner);
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct))).SqlState);
        }
    }
}
