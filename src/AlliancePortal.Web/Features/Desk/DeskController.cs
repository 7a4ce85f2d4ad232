using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Desk;

/// <summary>工作台: the home of everybody who signs in, laid for the capacity one acts in.</summary>
[Route("{alliance}/desk"), May(Permission.SeeDesk)]
public sealed class DeskController(AllianceScope here, StaffDesk staff, CouncilDesk council, UnitDesk unit, FormerUnitDesk former, ApplicantDesk applicant) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show([FromQuery] string? show, [FromQuery] string? sort, CancellationToken ct) => here.Caller.Capacity.Kind switch
    {
        CapacityKind.Staff or CapacityKind.SecretaryGeneral => View("Staff", await staff.LayAsync(show, sort, ct)),
        CapacityKind.CouncilSeat or CapacityKind.Chair => View("Council", await council.LayAsync(ct)),
        CapacityKind.Liaison => View("Unit", await unit.LayAsync(ct)),
        CapacityKind.FormerLiaison => View("Former", await former.LayAsync(ct)),
        CapacityKind.FoundingUnit or CapacityKind.FoundingLead => Redirect($"/{here.Slug}/founding"), // until it is established, the founding is all there is
        _ => View("Applicant", await applicant.LayAsync(ct)),
    };
}
