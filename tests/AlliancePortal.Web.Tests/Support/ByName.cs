using AlliancePortal.Web.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCaseOrderer(typeof(ByName))]

namespace AlliancePortal.Web.Tests.Support;

/// <summary>The tests of a class share a database: they run in one order on every machine. The usual order hangs on the folder that the tests lie in.</summary>
public sealed class ByName : ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases) where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(test => test.TestCaseDisplayName, StringComparer.Ordinal)];
}
