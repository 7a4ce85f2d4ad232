using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;

namespace AlliancePortal.Web.Tests.Access;

/// <summary>As what somebody acts: chosen, posted with each form, and out of the cases of the own unit.</summary>
public class CapacityTests
{
    private static readonly Guid HomeUnit = Guid.NewGuid();
    private static readonly Capacity Clerk = new(CapacityKind.Staff, "staff:1", "秘书处") { HomeUnitId = HomeUnit };

    [Fact]
    public async Task A_form_filled_in_as_something_else_is_refused_with_what_one_acts_as_now()
    {
        var breach = await Assert.ThrowsAsync<CharterBreach>(() => Post(As(Clerk), capacity: "seat:9"));

        Assert.Equal((CharterRule.CapacityStands, "您现在的身份是“秘书处”。"), (breach.Rule, breach.Detail));
    }

    [Fact]
    public async Task A_form_filled_in_as_what_one_acts_as_goes_through() => Assert.Null(await Post(As(Clerk), capacity: "staff:1"));

    [Fact]
    public async Task A_capacity_without_the_permission_is_refused() =>
        Assert.Equal(403, Assert.IsType<StatusCodeResult>(await Post(As(new(CapacityKind.Liaison, "liaison:1", "联络员")), capacity: "liaison:1")).StatusCode);

    [Fact]
    public void Staff_stay_out_of_the_cases_of_the_unit_they_come_from()
    {
        Assert.Equal(CharterRule.NoInfluenceOnTheOwnUnit, Assert.Throws<CharterBreach>(() => As(Clerk).MustNotComeFrom(HomeUnit)).Rule);
        As(Clerk).MustNotComeFrom(Guid.NewGuid());
        As(Clerk).MustNotComeFrom(null);
    }

    private static Caller As(Capacity capacity)
    {
        Caller caller = new();
        caller.Play(new Person(), capacity);
        return caller;
    }

    private static async Task<IActionResult?> Post(Caller caller, string capacity)
    {
        DefaultHttpContext http = new() { Request = { Method = HttpMethods.Post, ContentType = "application/x-www-form-urlencoded" } };
        http.Request.Form = new FormCollection(new() { ["capacity"] = capacity });
        ActionDescriptor action = new() { EndpointMetadata = [new MayAttribute(Permission.ExamineApplication)] };
        AuthorizationFilterContext context = new(new(http, new RouteData(), action), []);

        await new AccessFilter(caller, here: null!, area: null!, db: null!).OnAuthorizationAsync(context); // neither is asked where no alliance is in the address

        return context.Result;
    }
}
