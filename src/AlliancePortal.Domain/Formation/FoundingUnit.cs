using System.Text.Json.Serialization;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Formation;

/// <summary>Where the invitation of a unit stands (state machine 9.10); who declined or was taken off may be invited again.</summary>
public enum FoundingUnitState { Invited, Confirmed, Declined, Removed }

/// <summary>A unit that is invited to found an alliance, from its invitation to the founded alliance.</summary>
public sealed class FoundingUnit
{
    private FoundingUnit() { } // EF

    internal FoundingUnit(Founding founding, Guid unitId, string code, string name, Guid personId, string mail, DateTimeOffset at)
    {
        (AllianceId, FoundingId, UnitId, Code, Name, PersonId, Mail, InvitedAt) = (founding.AllianceId, founding.Id, unitId, code, name, personId, mail, at);
        Tier = PartyTier.Member;
    }

    public Guid AllianceId { get; private init; }
    public Guid FoundingId { get; private init; }

    /// <summary>The shared unit; one invitation for each (G-USCC-6).</summary>
    public Guid UnitId { get; private init; }
    public string Code { get; private init; } = "";
    public string Name { get; private init; } = "";

    /// <summary>Who answers for the unit: the account of the address it was invited at.</summary>
    public Guid PersonId { get; private set; }
    public string Mail { get; private set; } = "";
    public FoundingUnitState State { get; private set; }
    public DateTimeOffset InvitedAt { get; private init; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it declined or was taken off.</summary>
    public string Reason { get; private set; } = "";
    public FoundingUnitForm Form { get; private set; } = new();
    public PartyTier Tier { get; private set; }

    /// <summary>Asked or taking part: not declined and not taken off.</summary>
    public bool IsOpen => State is FoundingUnitState.Invited or FoundingUnitState.Confirmed;
    public bool IsIn => State == FoundingUnitState.Confirmed;

    public bool IsOnCouncil => IsIn && Tier != PartyTier.Member;

    internal void Confirm(FoundingUnitForm form, DateTimeOffset now)
    {
        CharterBreach.When(State is not (FoundingUnitState.Invited or FoundingUnitState.Confirmed), CharterRule.FormationTakesItsSteps, $"该单位现为“{State.Chinese()}”。");
        CharterBreach.When(form.Missing is { Count: > 0 }, CharterRule.MembersQualify, string.Concat(form.Missing));
        (Form, State, AnsweredAt) = (form, FoundingUnitState.Confirmed, AnsweredAt ?? now);
    }

    internal void Decline(string reason, DateTimeOffset now)
    {
        CharterBreach.When(State != FoundingUnitState.Invited, CharterRule.FormationTakesItsSteps, $"该单位现为“{State.Chinese()}”。");
        (State, Reason, AnsweredAt) = (FoundingUnitState.Declined, reason, now);
    }

    internal void Remove(string reason, DateTimeOffset now)
    {
        CharterBreach.When(Tier == PartyTier.Chair, CharterRule.ChairIsTheLead, "牵头单位不能移出。");
        CharterBreach.When(!IsOpen, CharterRule.FormationTakesItsSteps, $"该单位现为“{State.Chinese()}”。");
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.FormationTakesItsSteps, "请写明理由。");
        (State, Reason, AnsweredAt) = (FoundingUnitState.Removed, reason, now);
    }

    /// <summary>What another person declared for the unit is theirs: whoever answers now says it anew.</summary>
    internal void InviteAgain(Guid personId, string mail)
    {
        if (personId != PersonId) (Form, Tier) = (new(), PartyTier.Member);
        (PersonId, Mail, State, Reason, AnsweredAt) = (personId, mail, FoundingUnitState.Invited, "", null);
    }

    internal void TakeTier(PartyTier tier) => Tier = tier;
}

/// <summary>What a unit says when it confirms that it joins.</summary>
public sealed record FoundingUnitForm
{
    public UnitKind? Kind { get; init; }
    public ChainPosition? ChainPosition { get; init; }
    public string Address { get; init; } = "";
    public string LegalRepresentative { get; init; } = "";
    public string Field { get; init; } = "";
    public string ContactName { get; init; } = "";
    public string ContactPost { get; init; } = "";
    public string ContactMobile { get; init; } = "";

    /// <summary>The representative on the council, where the unit takes a seat: the legal representative or a delegate (JL-P8-2).</summary>
    public string Representative { get; init; } = "";
    public string RepresentativePosition { get; init; } = "";

    /// <summary>Teams, laboratories, supporting capacity (JL-P6-2-3).</summary>
    public string Capability { get; init; } = "";

    /// <summary>Declares the basis and the will to cooperate, and to carry its part (JL-P6-2-2, 2-4).</summary>
    public bool Declares { get; init; }
    public bool ContactConsent { get; init; }
    public bool AcceptsElectronic { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> Missing
    {
        get
        {
            List<string> missing = [];
            if (Kind is null) missing.Add("请选择单位类型。");
            if (ChainPosition is null) missing.Add("请选择产业链位置。");
            if (LegalRepresentative.Trim().Length == 0) missing.Add("请填写法定代表人。");
            if (Address.Trim().Length == 0) missing.Add("请填写单位地址。");
            if (ContactName.Trim().Length == 0 || ContactMobile.Trim().Length == 0) missing.Add("请填写联系人和联系电话。");
            if (Capability.Trim().Length == 0) missing.Add("请说明科研团队、实验条件和配套能力。");
            if (!Declares) missing.Add("请确认参加单位的声明。");
            return missing;
        }
    }
}

/// <summary>The words of a founding as users read them.</summary>
public static class FoundingWords
{
    public static string Chinese(this FoundingUnitState state) => state switch
    {
        FoundingUnitState.Invited => "待确认",
        FoundingUnitState.Confirmed => "已确认参加",
        FoundingUnitState.Declined => "不参加",
        _ => "已移出",
    };

    public static string Chinese(this PartyTier tier) => tier switch
    {
        PartyTier.Chair => "理事长单位",
        PartyTier.ViceChair => "副理事长单位",
        PartyTier.Council => "理事单位",
        _ => "成员单位",
    };

    public static string Chinese(this FoundingState state) => state switch
    {
        FoundingState.Preparing => "筹备中",
        FoundingState.AssemblyCalled => "成立大会表决中",
        FoundingState.CharterAdopted => "章程已通过",
        FoundingState.Signing => "协议签署中",
        FoundingState.Established => "已成立",
        _ => "已终止筹建",
    };
}
