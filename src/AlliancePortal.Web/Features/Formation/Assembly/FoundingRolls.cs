using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Infrastructure.Acts;

namespace AlliancePortal.Web.Features.Formation.Assembly;

/// <summary>Who votes before there are members: every unit of the founding, or those that take a seat on the council. The lead presides.</summary>
internal static class FoundingRolls
{
    public static VotingRoll OfAssembly(this Founding founding, DateOnly day) => Of(founding, founding.Parties, day, unit => "成员单位", unit => unit.Form.ContactName);

    public static VotingRoll OfCouncil(this Founding founding, DateOnly day) =>
        Of(founding, [.. founding.Parties.Where(unit => unit.IsOnCouncil)], day, unit => unit.Tier switch { PartyTier.Chair => "理事长", PartyTier.ViceChair => "副理事长", _ => "理事" }, unit => unit.Form.Representative);

    private static VotingRoll Of(Founding founding, IReadOnlyList<FoundingUnit> units, DateOnly day, Func<FoundingUnit, string> office, Func<FoundingUnit, string> representative) => new(day,
        [.. from unit in units
            let place = units.Where(other => office(other) == office(unit)).TakeWhile(other => other.UnitId != unit.UnitId).Count() + 1
            select new SeatInOffice(unit.UnitId, office(unit), place, unit.UnitId, unit.Name, representative(unit), unit.Form.AcceptsElectronic)],
        0, units.ToDictionary(unit => unit.UnitId, unit => new Recipient(unit.PersonId, unit.Mail)), new(founding.LeadUnitId, "牵头单位代表"));
}
