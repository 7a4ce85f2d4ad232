using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>Calls, intentions and foundings in the state that a test begins with.</summary>
internal static class Forming
{
    /// <summary>Open from 7 September to 24 o'clock of 25 September 2026.</summary>
    public static readonly CallTerms Terms = new("征集光电装备领域联盟牵头单位", "equipment", "光电装备领域骨干企业", new(2026, 9, 7), new(2026, 9, 25));

    /// <summary>A charter of one article, each number another one.</summary>
    public static LegalText CharterOf(int number) => new($"章程{number}", null, [new(1, "general", "总则", [new(1, "general.name", "名称", ["本联盟依法设立。"], null, IsAddition: false, [])])]);

    public static readonly LegalText Charter = CharterOf(1);

    public static readonly Guid LeadPerson = Guid.NewGuid();
    public static readonly Unit Lead = Enterprise(1, "长春光电股份有限公司");

    public static readonly IntentionForm LeadForm = new()
    {
        Code = Lead.Code,
        Name = Lead.Name,
        LegalRepresentative = "陈一",
        Address = "长春市高新区光谷路1号",
        ContactName = "李二",
        ContactMobile = "13800000000",
        ContactMail = "li@example.org",
        Purpose = "攻克光电装备关键技术。",
        LegalPerson = "在本省注册的骨干企业。",
        Influence = "省内行业协会会长单位。",
        Innovation = "承担过三项省级科研任务。",
        Cooperation = "与两所高校共建实验室。",
        Guarantees = "运行、财务和激励制度齐全。",
    };

    public static readonly FoundingUnitForm UnitForm = new()
    {
        Kind = UnitKind.Enterprise,
        ChainPosition = ChainPosition.Midstream,
        Address = "长春市净月区",
        LegalRepresentative = "王三",
        ContactName = "赵四",
        ContactMobile = "13900000000",
        Representative = "王三",
        Capability = "科研团队 20 人，实验室两个。",
        Declares = true,
    };

    public static LeadCall Call() => LeadCall.Publish("22", "A22-ZJ-2026-0001", Terms, "高新处", At(9, 1));

    public static Intention Draft(LeadCall call, IntentionForm? form = null)
    {
        var intention = Intention.Start(call, LeadPerson, At(9, 8));
        intention.Save(form ?? LeadForm);
        return intention;
    }

    public static Intention CompleteDraft(LeadCall call, IntentionForm? form = null)
    {
        var intention = Draft(call, form);
        intention.Attach(LeadCondition.LegalPerson, "营业执照", Guid.NewGuid(), At(9, 8));
        intention.Attach(LeadCondition.Guarantees, "制度汇编", Guid.NewGuid(), At(9, 8));
        return intention;
    }

    public static Intention Submitted(LeadCall call)
    {
        var intention = CompleteDraft(call);
        intention.Submit(call, "A22-YX-2026-0001", At(9, 10));
        return intention;
    }

    public static Intention Surveyed(LeadCall call)
    {
        var intention = Submitted(call);
        intention.Survey(new(2026, 9, 18), "实地查看研发中心。", "周予安", At(9, 18));
        return intention;
    }

    public static Intention Decided(LeadCall call, bool chosen = true)
    {
        var intention = Surveyed(call);
        intention.Decide(call, chosen, "综合评议结果。", "周予安", At(9, 28));
        return intention;
    }

    /// <summary>The chosen lead of a published list.</summary>
    public static Intention Listed(LeadCall call)
    {
        var intention = Decided(call);
        call.PublishList([intention], At(9, 29));
        return intention;
    }

    public static Unit Enterprise(int ordinal, string name) => new(UnifiedSocialCreditCode.Compose("91", "220000", ordinal).Value, name, UnitKind.Enterprise, "", "");

    public static Founding Begun() => Founding.Begin(AllianceId, "JLGD-ZJ-2026-0001", Listed(Call()), Lead, Guid.NewGuid(), At(10, 8));

    public static FoundingUnit Invite(this Founding founding, int ordinal, string? name = null) =>
        founding.Invite(Enterprise(ordinal, name ?? $"第{ordinal}单位"), Guid.NewGuid(), $"u{ordinal}@example.org", At(10, 9));

    public static FoundingUnit Confirmed(this Founding founding, int ordinal, FoundingUnitForm? form = null)
    {
        var unit = founding.Invite(ordinal);
        founding.Confirm(unit.UnitId, form ?? UnitForm, At(10, 10));
        return unit;
    }

    /// <summary>The lead and two more units are in; nothing keeps the assembly from being called.</summary>
    public static Founding Gathered()
    {
        var founding = Begun();
        founding.Confirm(Lead.Id, UnitForm with { LegalRepresentative = "陈一", Representative = "陈一" }, At(10, 8));
        founding.AssignTier(founding.Confirmed(2).UnitId, PartyTier.Council);
        founding.Confirmed(3);
        return founding;
    }

    public static Founding AssemblyCalled()
    {
        var founding = Gathered();
        founding.CallAssembly(Guid.NewGuid(), Forming.Charter, Guid.NewGuid(), [], At(10, 20));
        return founding;
    }

    public static Founding Adopted()
    {
        var founding = AssemblyCalled();
        founding.CharterAdopted(Guid.NewGuid(), new(2026, 11, 10), At(11, 11, 0));
        return founding;
    }

    public static Founding Signing()
    {
        var founding = Adopted();
        founding.BeginSigning([], At(11, 16));
        return founding;
    }

    public static Founding Established()
    {
        var founding = Signing();
        founding.Establish(new(2026, 11, 20), At(11, 20));
        return founding;
    }

    public static Founding In(FoundingState state)
    {
        if (state != FoundingState.GivenUp)
            return state switch
            {
                FoundingState.Preparing => Gathered(),
                FoundingState.AssemblyCalled => AssemblyCalled(),
                FoundingState.CharterAdopted => Adopted(),
                FoundingState.Signing => Signing(),
                _ => Established(),
            };
        var founding = Gathered();
        founding.GiveUp("资金没有落实。", At(10, 12));
        return founding;
    }

    /// <summary>Fifteen working days from Monday, 16 November 2026: the last is Monday, 7 December.</summary>
    public static readonly Derivation Period = Shipped.AddWorkingDays(new(2026, 11, 16), 15);

    /// <summary>The draft lies before the parties since 16 November; where the state does not allow that, as it was.</summary>
    /// <param name="comments">The last party wants something otherwise.</param>
    public static Founding UnderReview(this Founding founding, bool comments = false)
    {
        if (founding.State != FoundingState.CharterAdopted) return founding;
        founding.OpenReview(Charter, Period, [], "李二", At(11, 16));
        if (comments) founding.Comment(founding.Parties[^1].UnitId, "违约金的约定过高。", "王三", At(11, 18));
        return founding;
    }

    public static SettledReading Reading(string code, string option, string reason = "按多数单位的意见") => new(code, option, reason, "李二", At(10, 12));
}
