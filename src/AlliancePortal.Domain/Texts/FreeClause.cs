namespace AlliancePortal.Domain.Texts;

/// <summary>A clause of the alliance's own, printed at the end of its chapter as 补充条款.</summary>
/// <param name="ChapterKey">The chapter's key: general, tasks, bodies … for a charter; principles, division, funds … for an agreement.</param>
/// <param name="Text">Each line is a paragraph.</param>
/// <param name="Order">Smaller ones come first.</param>
public sealed record FreeClause(string ChapterKey, string Heading, string Text, int Order);
