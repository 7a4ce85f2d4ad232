namespace AlliancePortal.Browser.Tests.Support;

/// <summary>
/// What a task costs its doer. A load is one document (a redirect and its target are one); a click is a link, button, radio, tick or
/// file picker; a field is a value typed or chosen, a file among them. What is prefilled and left so costs nothing.
/// </summary>
public sealed record Steps(int Loads, int Clicks, int Fields)
{
    public override string ToString() => $"{Loads} 次载入 / {Clicks} 次点击 / {Fields} 个字段";
}

/// <summary>Counts steps; loads are told by the browser, clicks and fields by the verbs.</summary>
public sealed class StepCounter
{
    private int _loads, _clicks, _fields;
    private bool _isAside;

    public Steps Taken => new(_loads, _clicks, _fields);

    public void Loaded() => Count(ref _loads);

    public void Clicked() => Count(ref _clicks);

    public void Filled() => Count(ref _fields);

    /// <summary>Whether what is done now belongs to no task: signing in, registering, reading a mail.</summary>
    public void Pause(bool isAside) => _isAside = isAside;

    /// <summary>A task begins: what came before does not count.</summary>
    public void Reset() => _loads = _clicks = _fields = 0;

    /// <summary>步数预算: fails where the task has cost more than its target in any of the three.</summary>
    public void MustNotExceed(int loads, int clicks, int fields)
    {
        var budget = new Steps(loads, clicks, fields);
        Assert.True(_loads <= loads && _clicks <= clicks && _fields <= fields, $"步数预算 {budget}，实际 {Taken}");
    }

    private void Count(ref int steps)
    {
        if (!_isAside) Interlocked.Increment(ref steps);
    }
}
