using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.IssuedPapers;

/// <summary>文书: what was issued, newest first.</summary>
internal sealed record DocumentsPage(IReadOnlyList<IssuedDocument> Papers, FiltersModel Filters, PagerModel Pager, bool IsEmpty, string Home);
