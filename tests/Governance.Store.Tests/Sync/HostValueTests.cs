using System;
using System.Globalization;
using System.Text.Json.Nodes;
using Governance.Store.Sync.Rows;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class HostValueTests
{
    [Fact]
    public void Time_IsWrittenTheSameInEveryCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.TimeSeparator = ".";
        var before = CultureInfo.CurrentCulture;
        var body = new JsonObject();
        try
        {
            CultureInfo.CurrentCulture = culture;
            HostValue.Of((DateTimeOffset?)new DateTimeOffset(2026, 11, 21, 9, 5, 7, TimeSpan.Zero)).Write(body, "gov_validfrom");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("2026-11-21T09:05:07Z", body["gov_validfrom"]!.GetValue<string>());
    }
}
