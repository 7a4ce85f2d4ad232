using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Register.Files;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Filings.Packages;

/// <summary>The three lists of the package as they stand today (JL-P7-2): units and offices, no telephone numbers.</summary>
internal static class PackageLists
{
    public const string Members = "成员单位名单", Council = "理事会名单", Secretariat = "秘书处名单";
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Their titles in the order of the package.</summary>
    public static readonly IReadOnlyList<string> Titles = [Members, Council, Secretariat];

    public static byte[] Of(string title, FilingDraft draft, IReadOnlyList<SecretariatPost> posts) => title switch
    {
        Members => TextWorkbook.Of(Members, ["序号", "单位全称", UnitCodeName.CreditCode, "类型", "产业链位置", "身份", "入盟日期"], draft.Members.Select((row, index) => (IReadOnlyList<string>)
            [$"{index + 1}", row.Name, row.Code, KindMatch.Words[row.Kind], row.Chain is { } chain ? ChainPositions.Words[chain] : "", row.Rank, ChineseText.Machine(row.From)])),
        Council => TextWorkbook.Of(Council, ["席位", "单位", "代表", "职务", "任职起"], draft.Council.Seats.Select(seat => (IReadOnlyList<string>)
            [seat.Place(draft.Council.Seats.Count(other => other.Office == seat.Office) == 1), seat.IsInOffice ? seat.Unit!.Name : "空缺", seat.IsInOffice ? seat.Person?.Name ?? "" : "",
                seat.IsInOffice ? seat.Person?.Position ?? "" : "", seat.IsInOffice ? ChineseText.Machine(seat.Holding!.From) : ""])),
        _ => TextWorkbook.Of(Secretariat, ["姓名", "职务", "任职起", "依据"], posts.Select(post => (IReadOnlyList<string>)[post.Name, post.Title, ChineseText.Machine(post.From), post.Basis])),
    };
}
