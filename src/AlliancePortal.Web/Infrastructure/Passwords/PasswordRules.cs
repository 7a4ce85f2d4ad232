using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace AlliancePortal.Web.Infrastructure.Passwords;

/// <summary>A password is long and not what others would try first. Any character may be in it.</summary>
public sealed class PasswordRules : IPasswordValidator<Person>
{
    public const int Shortest = 12, Longest = 128;

    /// <summary>What a page says about passwords before one is chosen.</summary>
    public const string Hint = "至少 12 个字符，最多 128 个；中文、字母、数字、空格和符号都可以。几个不相干的词连起来，好记又难猜。";

    /// <summary>Why a password is refused, in the user's words; null when it is taken.</summary>
    /// <param name="own">Words of the person that others know: name and e-mail address.</param>
    public static string? WhyRefused(string? password, params IEnumerable<string?> own) => password switch
    {
        null or "" => "请填写密码。",
        { Length: < Shortest } => $"密码至少 {Shortest} 个字符，现有 {password.Length} 个。",
        { Length: > Longest } => $"密码最多 {Longest} 个字符，现有 {password.Length} 个。",
        _ when CommonPasswords.Covers(password, OwnWords(own)) => "这个密码由常见词、重复或连续的字符，或您的姓名、邮箱组成，容易被猜到，请另选一个。",
        _ => null,
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(WhyRefused(password, user.FullName, user.Email) is { } why
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = why })
            : IdentityResult.Success);

    private static IEnumerable<string> OwnWords(IEnumerable<string?> own) =>
        own.OfType<string>().SelectMany(words => words.Split('@', '.', ' ')).Where(word => word.Length > 1);
}
