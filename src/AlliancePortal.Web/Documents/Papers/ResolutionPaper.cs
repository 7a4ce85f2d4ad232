namespace AlliancePortal.Web.Documents.Papers;

/// <summary>理事会决议 after GB/T 9704 by analogy, with the picture of the seats and the roll-call as its annex.</summary>
public sealed record ResolutionPaper : PaperData
{
    internal override string Template => "resolution";

    /// <summary>The body that resolves, in full, such as 重庆市网络通信工程技术创新战略联盟理事会.</summary>
    public required string Issuer { get; init; }

    /// <summary>Such as 渝网通联理决〔2026〕18号; null before the count, which leaves its place free.</summary>
    public string? Number { get; init; }

    /// <summary>The title in lines broken by meaning, such as 关于同意某公司 and 加入联盟的决议.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>How it was decided, such as 第三届理事会以通讯表决方式通过; printed after the date.</summary>
    public required string Manner { get; init; }

    /// <summary>The council's term is over and no new one elected: the paper says so (spec 9.7).</summary>
    public bool Caretaker { get; init; }

    /// <summary>What was before the council: the application, when it came, the secretariat's opinion.</summary>
    public required IReadOnlyList<string> Preamble { get; init; }

    /// <summary>The text that was voted on, word for word.</summary>
    public required IReadOnlyList<string> Text { get; init; }

    /// <summary>What follows from it, such as the day by which the agreement is sent; may be empty.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];

    public required VoteOnPaper Vote { get; init; }

    public required IReadOnlyList<SeatOnPaper> Seats { get; init; }

    /// <summary>Who presided and how it was signed, such as 林知远（2026年12月2日10时12分网上签署）; null leaves a line to sign on.</summary>
    public string? SignedByChair { get; init; }

    /// <summary>Who kept the record; null leaves a line to sign on.</summary>
    public string? Recorder { get; init; }

    /// <summary>SHA-256 of the whole vote (64 hexadecimal characters): text, rule, roster, ballots, outcome.</summary>
    public required string VoteDigest { get; init; }
}

/// <summary>The arithmetic of a vote as its paper states it.</summary>
public sealed record VoteOnPaper
{
    public required DateTimeOffset Opened { get; init; }
    public required DateTimeOffset Closed { get; init; }

    /// <summary>The number on which the threshold is taken.</summary>
    public required int Base { get; init; }
    public required int Needed { get; init; }
    public required int Yes { get; init; }
    public required int No { get; init; }
    public required int Abstain { get; init; }
    public required int Absent { get; init; }
    public int Recused { get; init; }
    public int Vacant { get; init; }

    /// <summary>Recused seats stay in the base (G-VOTE-5, KEEP_IN_BASE).</summary>
    public bool RecusedCounted { get; init; }
    public required OutcomeOnPaper Outcome { get; init; }

    /// <summary>Whose votes are asked for, such as 全体理事.</summary>
    public required string Scope { get; init; }

    /// <summary>As what they are counted: 席, or 个单位.</summary>
    public string Voices { get; init; } = "席";

    /// <summary>How many of them, such as 三分之二以上 or 过半数.</summary>
    public required string Threshold { get; init; }

    /// <summary>Such as 章程第九条.</summary>
    public required string Article { get; init; }

    /// <summary>The figures in force, such as 章程参数第4版（2026年9月1日起施行）.</summary>
    public required string Profile { get; init; }

    /// <summary>What the other way of counting would have given, such as 如“以上”不含本数，须25票，结论相同.</summary>
    public required string OtherPolicy { get; init; }

    /// <summary>SHA-256 of the roster frozen at opening (64 hexadecimal characters).</summary>
    public required string RosterDigest { get; init; }
}

public enum OutcomeOnPaper { Passed, Rejected, Void }

/// <summary>One seat of the frozen roster and its ballot.</summary>
public sealed record SeatOnPaper
{
    public required int Number { get; init; }
    public required OfficeOnPaper Office { get; init; }

    /// <summary>Empty for a vacant seat.</summary>
    public required string Unit { get; init; }
    public required string Representative { get; init; }
    public required BallotOnPaper Ballot { get; init; }

    /// <summary>When the ballot counted; null where there is none.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Entered by the secretariat from a ballot on paper.</summary>
    public bool OnPaper { get; init; }

    /// <summary>The voter's remark, or the reason of a recusal.</summary>
    public string? Note { get; init; }
}

public enum OfficeOnPaper { Chair, ExecutiveViceChair, ViceChair, Member }

public enum BallotOnPaper { Yes, No, Abstain, Absent, Recused, Vacant }
