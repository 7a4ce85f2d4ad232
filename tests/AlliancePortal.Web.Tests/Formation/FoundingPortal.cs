using AlliancePortal.Web.Tests.Areas;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.Formation;

/// <summary>A portal in which alliances are founded.</summary>
public class FoundingPortal(TestPostgres postgres) : AreaPortal(postgres)
{
    public FoundingWalk Walk => field ??= new(this, Uploaded.Pdf());
}
