using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Codes;

/// <summary>One code that was proposed, as the secretariat sees it.</summary>
/// <param name="IsMine">The reader proposed it and cannot confirm it.</param>
public sealed record CodeExceptionLine(CodeException Exception, bool IsMine)
{
    public StateModel State => Exception.Stands ? new(StateKind.Ok, "已受理") : Exception.IsOpen ? new(StateKind.Run, "待另一人确认") : new(StateKind.Void, "不予受理");
}

/// <summary>The codes of an alliance that do not conform, with the form to propose another.</summary>
public sealed record CodeExceptionPage(string Href, CodeExceptionForm Form, IReadOnlyList<CodeExceptionLine> Lines);
