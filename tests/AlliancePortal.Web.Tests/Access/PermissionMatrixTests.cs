using System.Net;
using System.Text.RegularExpressions;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Account;
using AlliancePortal.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Access;

/// <summary>Every address of the portal, asked in every capacity, answers as the one table of permissions says.</summary>
public partial class PermissionMatrixTests(AccountsPortal portal) : IClassFixture<AccountsPortal>
{
    [Fact]
    public void Every_action_names_its_permission_and_every_permission_says_who()
    {
        var actions = Actions().ToList();

        Assert.True(actions.Count > 40, $"only {actions.Count} actions were found");
        Assert.Empty(actions.Where(action => PermissionOf(action) is null).Select(action => action.DisplayName));
        Assert.Equal(Enum.GetValues<Permission>().Order(), Permissions.All.Keys.Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(CapacityKind.Oneself)]
    [InlineData(CapacityKind.Applicant)]
    [InlineData(CapacityKind.Liaison)]
    [InlineData(CapacityKind.FormerLiaison)]
    [InlineData(CapacityKind.CouncilSeat)]
    [InlineData(CapacityKind.Chair)]
    [InlineData(CapacityKind.Staff)]
    [InlineData(CapacityKind.SecretaryGeneral)]
    [InlineData(CapacityKind.FoundingUnit)]
    [InlineData(CapacityKind.FoundingLead)]
    [InlineData(CapacityKind.AuthorityOfficer)]
    [InlineData(CapacityKind.CentreOfficer)]
    [InlineData(CapacityKind.Administrator)]
    public async Task Each_address_lets_each_capacity_do_what_the_table_says(CapacityKind? kind)
    {
        var person = kind is { } of ? await PersonAsync(of) : null;
        var key = person is null ? "" : await KeyAsync(person, kind!.Value);
        var browser = person is null ? portal.Browse() : await portal.BrowseAsAsync(person);
        List<string> differences = [];
        foreach (var (action, method, address) in Addresses())
        {
            if (person is not null) await ChooseAsync(person, key); // a page that was opened may have switched the capacity
            using HttpRequestMessage request = new(method, address);
            var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
            if (Misfit(PermissionOf(action)!.Value, kind, method, address, answer) is { } misfit) differences.Add($"{method} {address}: {misfit}");
        }
        Assert.Empty(differences);
    }

    private IEnumerable<ControllerActionDescriptor> Actions() =>
        portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .Where(action => action.ControllerTypeInfo.Assembly == typeof(Permissions).Assembly);

    private static Permission? PermissionOf(ControllerActionDescriptor action) => action.EndpointMetadata.OfType<MayAttribute>().LastOrDefault()?.Permission;

    private IEnumerable<(ControllerActionDescriptor Action, HttpMethod Method, string Address)> Addresses() =>
        from action in Actions()
        from method in action.ActionConstraints?.OfType<Microsoft.AspNetCore.Mvc.ActionConstraints.HttpMethodActionConstraint>().SelectMany(constraint => constraint.HttpMethods) ?? ["GET"]
        where method is "GET" or "POST"
        select (action, new HttpMethod(method), $"/{Parameter().Replace(action.AttributeRouteInfo!.Template!, ValueOf)}");

    /// <summary>Something that fits the pattern and exists nowhere.</summary>
    private static string ValueOf(Match parameter) => parameter.Groups["name"].Value switch
    {
        "alliance" => DemoPortal.Chongqing,
        "area" => "50",
        _ when parameter.Value.Contains("guid", StringComparison.Ordinal) => Guid.NewGuid().ToString(),
        _ when parameter.Value.Contains("int", StringComparison.Ordinal) => "1",
        _ when parameter.Groups["first"].Success => parameter.Groups["first"].Value,
        _ => "NONE-1",
    };

    private static string? Misfit(Permission permission, CapacityKind? kind, HttpMethod method, string address, HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        var atSignIn = answer.RequestMessage!.RequestUri!.AbsolutePath == "/account/sign-in" && !address.StartsWith("/account/sign-in", StringComparison.Ordinal);
        if (status >= 500) return $"{status}";
        if (Permissions.IsPublic(permission)) return atSignIn || status == 403 ? $"public, but {status}" : null;
        if (kind is null) return atSignIn ? null : $"nobody is signed in, but {status}";

        var mine = kind.Value;
        var named = address.StartsWith($"/{DemoPortal.Chongqing}/", StringComparison.Ordinal);
        var allowed = Permissions.Allows(permission, mine) || Permissions.Allows(permission, CapacityKind.Oneself);
        if (!allowed) return status == (named && mine is CapacityKind.Oneself or CapacityKind.Administrator && named ? 404 : 403) ? null : $"refused to {mine}, but {status}";
        return atSignIn || status == 403 ? $"allowed to {mine}, but {status}" : null;
    }

    private Task<string> KeyAsync(Person person, CapacityKind kind) => portal.WithDbAsync(async db =>
        (await db.CapacitiesOfAsync(person, Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow()), CancellationToken.None)).First(capacity => capacity.Kind == kind).Key);

    private Task ChooseAsync(Person person, string key) => portal.WithDbAsync(db =>
        db.Sessions.Where(session => session.PersonId == person.Id).ExecuteUpdateAsync(row => row.SetProperty(session => session.CapacityKey, key)));

    private async Task<Person> PersonAsync(CapacityKind kind) => kind switch
    {
        CapacityKind.Staff => await portal.PersonAsync("周予安"),
        CapacityKind.SecretaryGeneral => await portal.PersonAsync("苏晏清"),
        CapacityKind.Oneself or CapacityKind.Administrator => await portal.OpenAccountAsync($"{kind}@example.com", administrator: kind == CapacityKind.Administrator),
        CapacityKind.Applicant => await ApplicantAsync(),
        CapacityKind.FormerLiaison => await FormerLiaisonAsync(),
        CapacityKind.FoundingUnit or CapacityKind.FoundingLead => await FounderAsync(kind),
        CapacityKind.AuthorityOfficer => await OfficerAsync(AreaBody.Authority),
        CapacityKind.CentreOfficer => await OfficerAsync(AreaBody.ServiceCentre),
        _ => await DemoPersonAsync(kind),
    };

    private async Task<Person> ApplicantAsync()
    {
        var person = await portal.OpenAccountAsync("applicant@example.com");
        var alliance = await portal.AllianceAsync();
        return await portal.WithDbAsync(async db =>
        {
            var charter = await db.CharterVersions.SingleAsync(version => version.AllianceId == alliance.Id);
            db.Applications.Add(Application.Start(alliance.Id, person.Id, charter.Id, portal.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
            return person;
        });
    }

    /// <summary>Who answers for the lead, or for an invited unit, of a founding that goes on in the alliance of the addresses.</summary>
    private async Task<Person> FounderAsync(CapacityKind kind)
    {
        var alliance = await portal.AllianceAsync();
        var now = portal.Clock.GetUtcNow();
        if (!await portal.WithDbAsync(db => db.Foundings.AnyAsync(row => row.AllianceId == alliance.Id)))
        {
            var (lead, invited) = (await portal.OpenAccountAsync($"{CapacityKind.FoundingLead}@example.com"), await portal.OpenAccountAsync($"{CapacityKind.FoundingUnit}@example.com"));
            await portal.WithDbAsync(async db =>
            {
                var units = await db.Units.OrderBy(unit => unit.Code).Take(2).ToListAsync();
                var today = Domain.Time.ShanghaiTime.DateOf(now);
                var call = LeadCall.Publish("50", "ZJ-M-1", new("征集", "network", "", today, today), "测试", now);
                var intention = Intention.Start(call, lead.Id, now);
                var founding = Founding.Begin(alliance.Id, "ZJ-M-2", intention, units[0], (await db.CharterVersions.FirstAsync(version => version.AllianceId == alliance.Id)).Id, now);
                founding.Invite(units[1], invited.Id, invited.Email!, now);
                db.AddRange(call, intention, founding);
                return await db.SaveChangesAsync();
            });
        }
        return await portal.WithDbAsync(db => db.Users.SingleAsync(person => person.Email == $"{kind}@example.com"));
    }

    /// <summary>Somebody above the alliances of the area in the addresses.</summary>
    private async Task<Person> OfficerAsync(AreaBody body)
    {
        var person = await portal.OpenAccountAsync($"{body}@example.com");
        return await portal.WithDbAsync(async db =>
        {
            db.AreaPosts.Add(new("50", person.Id, person.FullName, body, "", "处长", new(2020, 1, 1), "任职文件"));
            await db.SaveChangesAsync();
            return person;
        });
    }

    /// <summary>The liaison of a unit that left yesterday.</summary>
    private async Task<Person> FormerLiaisonAsync()
    {
        var person = await portal.OpenAccountAsync("former@example.com");
        var alliance = await portal.AllianceAsync();
        return await portal.WithDbAsync(async db =>
        {
            var today = Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow());
            var membership = await db.Memberships.Where(row => row.AllianceId == alliance.Id && row.Until == null
                && !db.SeatHoldings.Any(held => held.AllianceId == alliance.Id && held.UnitId == row.UnitId) && !db.Liaisons.Any(other => other.AllianceId == alliance.Id && other.UnitId == row.UnitId)).FirstAsync();
            membership.EndOn(today.AddDays(-1), "退出");
            db.Liaisons.Add(new(alliance.Id, membership.UnitId, person.Id, person.FullName, membership.From, "登记表"));
            await db.SaveChangesAsync();
            return person;
        });
    }

    /// <summary>Somebody who acts in this capacity and in no other.</summary>
    private Task<Person> DemoPersonAsync(CapacityKind kind) => portal.WithDbAsync(async db =>
    {
        var people = await db.Users.AsNoTracking().Where(person => person.Email!.EndsWith($".{DemoPortal.Chongqing}{Data.Demo.DemoPeople.Domain}")).ToListAsync();
        var capacities = await db.CapacitiesOfAsync(people, Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow()), CancellationToken.None);
        return people.First(person => capacities[person.Id] is [var only, _] && only.Kind == kind);
    });

    [GeneratedRegex(@"\{(?<name>\w+)(?::regex\(\^\((?<first>\w+)[^}]*|[^}]*)\}")]
    private static partial Regex Parameter();
}
