using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.CodelessUnits;

/// <summary>One body that was recorded.</summary>
/// <param name="IsUsed">An application has been handed in with its code, so that the record stays.</param>
public sealed record CodelessLine(CodelessUnit Unit, bool IsUsed)
{
    public StateModel State => !Unit.Stands ? new(StateKind.Void, "已撤回") : IsUsed ? new(StateKind.Ok, "已使用") : new(StateKind.Run, "可以使用");
}

/// <summary>The bodies without code that were recorded at this alliance's address, with the form for another.</summary>
public sealed record CodelessPage(string Href, CodelessForm Form, IReadOnlyList<CodelessLine> Lines);

public sealed record CodelessWithdrawalPage(string Href, CodelessUnit Unit, CodelessWithdrawalForm Form);
