namespace AlliancePortal.Web.Features.Shared;

/// <summary>How a state looks beside its word: running, done, overdue, urgent, not begun, ended without effect.</summary>
public enum StateKind { None, Run, Ok, Late, Soon, Void }

/// <summary>A state as a page shows it: the word first, the shape second.</summary>
public sealed record StateModel(StateKind Kind, string Word);
