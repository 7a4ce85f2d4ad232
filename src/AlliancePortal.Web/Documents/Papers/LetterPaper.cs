namespace AlliancePortal.Web.Documents.Papers;

/// <summary>A letter (函) after GB/T 9704 chapter 10 by analogy. Each kind is a record of its own.</summary>
public abstract record LetterPaper : PaperData
{
    internal override string Template => "letter";

    /// <summary>The word by which the template knows the kind.</summary>
    public abstract string Kind { get; }

    /// <summary>Who signs, in full, such as 重庆市网络通信工程技术创新战略联盟秘书处.</summary>
    public required string Issuer { get; init; }

    /// <summary>Such as 渝网通联秘函〔2026〕63号; null in a draft, which leaves its place free.</summary>
    public string? Number { get; init; }

    /// <summary>The addressee, without the colon.</summary>
    public required string To { get; init; }

    public IReadOnlyList<string> Attachments { get; init; } = [];

    public IReadOnlyList<string> CopyTo { get; init; } = [];

    public ContactOnPaper? Contact { get; init; }
}

/// <summary>受理通知: the papers are complete, the case goes to the council.</summary>
public sealed record AcceptanceLetter : LetterPaper
{
    public override string Kind => "acceptance";
    public required string Application { get; init; }
    public required DateOnly Received { get; init; }
    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>The article on who may join, such as 章程第八条.</summary>
    public required string Article { get; init; }

    /// <summary>The vote, where its days are already fixed.</summary>
    public VoteAhead? Vote { get; init; }
}

/// <summary>A vote that is to come: its window and what it asks.</summary>
public sealed record VoteAhead
{
    public required DateTimeOffset Opens { get; init; }
    public required DateTimeOffset Closes { get; init; }
    public required int Base { get; init; }

    /// <summary>As what they are counted: 席, or 个单位.</summary>
    public string Voices { get; init; } = "席";
    public required int Needed { get; init; }

    /// <summary>Such as 全体理事三分之二以上.</summary>
    public required string Threshold { get; init; }

    /// <summary>Such as 章程第九条.</summary>
    public required string Article { get; init; }
}

/// <summary>补正通知: which papers are to be put right, why and by when.</summary>
public sealed record SupplementLetter : LetterPaper
{
    public override string Kind => "supplement";
    public required string Application { get; init; }
    public required DateOnly Received { get; init; }
    public required IReadOnlyList<SupplementItem> Items { get; init; }
    public required DateOnly Due { get; init; }
    public required int WorkingDays { get; init; }

    /// <summary>The arrangement of holidays that was counted with, such as 国务院办公厅2025年11月4日通知.</summary>
    public required string Calendar { get; init; }

    /// <summary>The due date rests on an arrangement that is not out yet (G-TIME-8).</summary>
    public bool Provisional { get; init; }
}

public sealed record SupplementItem(string Paper, string Reason);

/// <summary>退回通知: the application is not for this alliance, or the unit is no legal person.</summary>
public sealed record ReturnLetter : LetterPaper
{
    public override string Kind => "return";
    public required string Application { get; init; }
    public required DateOnly Received { get; init; }
    public required string Reason { get; init; }
    public required string Article { get; init; }
}

/// <summary>批准加入通知: the council has agreed; the agreement is to be signed.</summary>
public sealed record AdmissionLetter : LetterPaper
{
    public override string Kind => "admission";
    public required string Application { get; init; }
    public required string Resolution { get; init; }
    public required DateOnly Resolved { get; init; }
    public required int Base { get; init; }
    public required int Needed { get; init; }
    public required int Yes { get; init; }

    /// <summary>The article on becoming a member, such as 章程第十二条.</summary>
    public required string Article { get; init; }
    public required MembershipBegins MembershipBegins { get; init; }

    /// <summary>Days from receipt within which the agreement is to be signed, and their last day.</summary>
    public required int OfferDays { get; init; }
    public required DateOnly OfferUntil { get; init; }

    /// <summary>Working days to the certificate; null where the profile has none.</summary>
    public int? CertificateWorkingDays { get; init; }
}

/// <summary>不予批准通知: the votes needed were not reached.</summary>
public sealed record RefusalLetter : LetterPaper
{
    public override string Kind => "refusal";
    public required string Application { get; init; }
    public required string Resolution { get; init; }
    public required DateOnly Resolved { get; init; }
    public required int Base { get; init; }
    public required int Needed { get; init; }
    public required int Yes { get; init; }
    public required int No { get; init; }
    public required int Abstain { get; init; }
    public required int Absent { get; init; }
    public required string Article { get; init; }

    /// <summary>The council's reason in a sentence; null where it gave none.</summary>
    public string? Reason { get; init; }

    /// <summary>The first day of a new application; null where it may come at once.</summary>
    public DateOnly? ReapplyFrom { get; init; }
}

/// <summary>失效通知: the supplement or the signed agreement did not come in time.</summary>
public sealed record LapseLetter : LetterPaper
{
    public override string Kind => "lapse";
    public required string Application { get; init; }
    public required LapseGround Ground { get; init; }

    /// <summary>The letter that set the time, such as 渝网通联秘函〔2026〕66号.</summary>
    public required string AskedIn { get; init; }
    public required DateOnly Due { get; init; }
    public required string Article { get; init; }
}

public enum LapseGround { SupplementNotHandedIn, AgreementNotSigned }

/// <summary>表决通知: to the council's seats, or to the units of an assembly, before the vote opens (G-VOTE-9).</summary>
public sealed record VoteNoticeLetter : LetterPaper
{
    public override string Kind => "voteNotice";

    /// <summary>Who decides: 理事会, or 成员大会.</summary>
    public string Body { get; init; } = "理事会";

    /// <summary>What has a vote: 席位, or 单位.</summary>
    public string Holder { get; init; } = "席位";

    /// <summary>每席一票, or 每个单位一票.</summary>
    public string OneVoteEach { get; init; } = "每席一票";

    /// <summary>What is voted on, such as 云汉星桥光通信技术有限公司加入联盟.</summary>
    public required string Matter { get; init; }

    /// <summary>The text that will be voted on, word for word.</summary>
    public required IReadOnlyList<string> Text { get; init; }
    public required VoteAhead Vote { get; init; }
    public required int NoticeWorkingDays { get; init; }

    /// <summary>Where to vote, such as https://…/v.</summary>
    public required Uri VoteAt { get; init; }

    /// <summary>Seats that do not vote on this matter, with reason; may be empty.</summary>
    public IReadOnlyList<string> Recusals { get; init; } = [];
}
