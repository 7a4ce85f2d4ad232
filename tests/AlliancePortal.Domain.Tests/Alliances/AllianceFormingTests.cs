using AlliancePortal.Domain.Alliances;

namespace AlliancePortal.Domain.Tests.Alliances;

/// <summary>An alliance is being formed until its agreement is in force (JL-A3-15-1).</summary>
public class AllianceFormingTests
{
    [Fact]
    public void An_alliance_that_is_being_formed_has_its_address_and_its_field_at_once()
    {
        var alliance = Begun();

        Assert.Equal((true, "jlgd", new DateOnly(2026, 10, 8)), (alliance.IsForming, alliance.Slug, alliance.FoundedOn));
        Assert.Equal((OrganisationForm.Consortium, "equipment", "optics"), (alliance.Form, alliance.Sector, alliance.SubSector));
    }

    [Fact]
    public void It_is_there_from_the_first_day_of_its_agreement()
    {
        var alliance = Begun();
        alliance.Establish(new(2026, 11, 20));

        Assert.Equal((false, new DateOnly(2026, 11, 20)), (alliance.IsForming, alliance.FoundedOn));
    }

    [Fact]
    public void An_alliance_that_was_there_before_is_not_being_formed_and_may_be_classified_later()
    {
        var alliance = new Alliance("50", "重庆市网络通信工程技术创新战略联盟", "", "CQNCETIA", "渝网通联", new(2024, 3, 1));
        Assert.Equal((false, OrganisationForm.Alliance, ""), (alliance.IsForming, alliance.Form, alliance.Sector));
        alliance.Classify(OrganisationForm.Alliance, "information", "network");

        Assert.Equal((OrganisationForm.Alliance, "information", "network", new DateOnly(2024, 3, 1)), (alliance.Form, alliance.Sector, alliance.SubSector, alliance.FoundedOn));
    }

    private static Alliance Begun() => Alliance.BeginForming("22", "吉林省光电产业科技创新联合体", "", "JLGD", "吉光电联", new(2026, 10, 8), OrganisationForm.Consortium, "equipment", "optics");
}
