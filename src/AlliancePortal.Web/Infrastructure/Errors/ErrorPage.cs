namespace AlliancePortal.Web.Infrastructure.Errors;

/// <summary>What happened, why, and what to do now.</summary>
/// <param name="RequestId">Found again in the log.</param>
/// <param name="BackHref">Where one came from, on this portal; null when unknown.</param>
/// <param name="DraftHref">The page whose fields hold what was typed; null when nothing was.</param>
public sealed record ErrorPage(int Status, string Title, string What, string Now, string RequestId, string? BackHref = null, string? DraftHref = null)
{
    internal static ErrorPage For(int status, HttpContext context, string? draft = null)
    {
        var (title, what, now) = WordsOf(status);
        return new(status, title, what, now, context.TraceIdentifier, BackOf(context.Request), draft);
    }

    internal static ErrorPage Overtaken(HttpContext context) => new(StatusCodes.Status409Conflict, "已被他人更新",
        "您打开此页之后，该事项已被他人更新；您这次的提交没有生效。", "请返回查看最新情况，再决定是否重新办理。",
        context.TraceIdentifier, BackOf(context.Request));

    /// <summary>A paper that belongs to the act could not be printed, so the act was not done either.</summary>
    internal static ErrorPage Unprinted(int status, string why, HttpContext context) => new(status, "文件没有印成",
        $"{why}本次办理没有生效，什么也没有改动。", "请改正后重试；仍不能印制的，请联系秘书处。", context.TraceIdentifier, BackOf(context.Request));

    /// <summary>The page one came from, if it is one of this portal.</summary>
    internal static string? BackOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? from.PathAndQuery : null;

    private static (string Title, string What, string Now) WordsOf(int status) => status switch
    {
        400 => ("提交的内容无法识别", "填写的内容不完整、过长，或含有无法识别的字符，没有保存。", "请返回上一页检查后重新提交。"),
        401 => ("请先登录", "登录已失效，或尚未登录。", "请登录后再试。"),
        403 => ("没有办理此事的权限", "您现在的身份不能查看此页或办理此事，什么也没有改动。", "如有其他身份，请在页面上方切换身份后再试；仍有疑问请联系秘书处。"),
        404 => ("没有找到这一页", "地址有误，或该事项不存在，或不属于您所在的单位或联盟。", "请检查地址，或从工作台重新进入。"),
        405 => ("不能这样打开这一页", "此地址只在提交表单时使用，不能直接打开。什么也没有改动。", "请从原来的页面重新办理。"),
        409 => ("现在不能这样办理", "该事项的状态已经改变，什么也没有改动。", "请查看最新情况后再办理。"),
        413 => ("内容过大", "每个文件不超过 20 MB，填写的文字合计不超过 1 MB；本次提交没有保存。", "请压缩文件、改传照片或删减文字后重新提交。"),
        415 => ("不支持的内容", "提交的内容格式不受支持，没有保存。", "请使用门户中的表单提交。"),
        429 => ("操作过于频繁", "短时间内的请求过多，为保证他人使用，本次请求没有办理。", "请稍候一分钟再试。"),
        503 => ("现在办理的人太多", "系统暂时繁忙，本次请求没有得到确认。", "请稍候几秒重试；重复提交不会重复办理。"),
        _ when status < 500 => ("请求无法办理", "这一请求无法办理，什么也没有改动。", "请返回上一页重试。"),
        _ => ("系统出现故障", "门户遇到意外故障，本次操作没有得到确认。", "请返回查看是否已经办理；如仍有问题，请把下面的编号告诉秘书处。"),
    };
}

/// <summary>A rule of the charter that stands against what was asked.</summary>
/// <param name="Article">Where the rule stands; empty where a default setting speaks.</param>
public sealed record BreachPage(string Rule, string Detail, string Article, string RequestId, string? BackHref);
