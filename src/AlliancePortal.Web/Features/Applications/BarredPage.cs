using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;

namespace AlliancePortal.Web.Features.Applications;

/// <summary>Why a unit cannot apply now, under which article, and from which day it can; shown in place of the form.</summary>
/// <param name="When">The first possible day, or what must happen before.</param>
public sealed record BarredPage(string Rule, string Article, string Why, string When, string? DiscardHref = null)
{
    public static BarredPage? Of(UnitStanding standing, AllianceScope here) => standing switch
    {
        { LastBarredDay: { } last } => With(CharterRule.BarredUnitsWait, here, $"限制期至{ShanghaiTime.Written(last)}止。", $"自{ShanghaiTime.Written(last.AddDays(1))}起可以重新申请。"),
        { MemberSince: { } since } => With(CharterRule.OneOpenCaseForEachUnit, here, $"该单位自{ShanghaiTime.Written(since)}起已是本联盟成员。", "成员资格存续期间不需要再次申请；退出联盟之后可以重新申请。"),
        { OpenCase: { } number } => With(CharterRule.OneOpenCaseForEachUnit, here, $"该单位已有一件在办申请（{number}）。", "该件申请办结之后，可以再次申请。不是您提交的，请联系本单位的经办人或秘书处。"),
        _ => null,
    };

    private static BarredPage With(CharterRule rule, AllianceScope here, string why, string when) => new(rule.Text, here.Article(rule), why, when);
}
