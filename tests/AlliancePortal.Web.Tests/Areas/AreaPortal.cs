using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Account;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Areas;

/// <summary>The demo's two provinces with people above their alliances, and an alliance that is being formed.</summary>
public class AreaPortal(TestPostgres postgres) : AccountsPortal(postgres)
{
    public const string Overview = "/areas/22", JilinPeople = "jilin-area", Centre = "何予清", OtherOfCentre = "邵同舟", HighTech = "严立本";
    public const string Forming = "jlform";

    public Task<Browser> CentreAsync() => BrowseAsAsync(Centre, JilinPeople);

    /// <summary>Somebody who holds a post in the authority of an area since long ago.</summary>
    public async Task<Browser> OfficerOfAsync(string area, AreaBody body = AreaBody.Authority, string office = "")
    {
        var person = await OpenAccountAsync($"{Guid.NewGuid():N}@officer.example");
        await WithDbAsync(db =>
        {
            db.AreaPosts.Add(new AreaPost(area, person.Id, person.FullName, body, office, "处长", new(2020, 1, 1), "任职文件"));
            return db.SaveChangesAsync();
        });
        return await BrowseAsAsync(person);
    }

    /// <summary>An alliance of Jilin that a lead has begun to form: one unit confirmed, one only invited.</summary>
    public Task FormAsync() => WithDbAsync(async db =>
    {
        if (await db.Alliances.AnyAsync(row => row.Slug == Forming)) return 0;
        var (now, today) = (Clock.GetUtcNow(), Domain.Time.ShanghaiTime.DateOf(Clock.GetUtcNow()));
        var people = await db.Users.OrderBy(user => user.Id).Take(2).ToListAsync();
        var units = await db.Units.Where(unit => unit.Kind == UnitKind.Enterprise).OrderBy(unit => unit.NamePinyin).Take(2).ToListAsync();
        var alliance = Alliance.BeginForming("22", "吉林省阿尔法产业科技创新联盟", "Alpha", "JLFORM", "吉阿联", today, OrganisationForm.Alliance, "energy", "wind");
        var charter = new CharterVersion(alliance.Id, 1, "省级示范章程", CharterProfile.Preset("JL"), today, "组建");
        var call = LeadCall.Publish("22", "ZJ-T-1", new("新能源", "energy", "", today, today.AddDays(30)), HighTech, now);
        var intention = Intention.Start(call, people[0].Id, now);
        intention.Save(new() { Code = units[0].Code, Name = units[0].Name, Address = "吉林省长春市", ContactName = "丁一山", ContactMobile = "13900000000", ContactMail = "lead@example.com" });
        var founding = Founding.Begin(alliance.Id, "ZJ-T-2", intention, units[0], charter.Id, now);
        founding.Confirm(units[0].Id, new()
        {
            Kind = UnitKind.Enterprise, ChainPosition = ChainPosition.Upstream, Address = "长春", LegalRepresentative = "甲", ContactName = "丁一山", ContactMobile = "13900000000", Capability = "实验室", Declares = true,
        }, now);
        founding.Invite(units[1], people[1].Id, "second@example.com", now);
        db.AddRange(alliance, new Domain.Acts.ActChainHead(alliance.Id), charter, call, intention, founding);
        return await db.SaveChangesAsync();
    });
}
