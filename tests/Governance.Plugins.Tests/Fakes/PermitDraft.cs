using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Governance.Rules.Permits;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Tests.Fakes;

/// <summary>A permit in the making: right in everything, until a test spoils one thing.</summary>
internal sealed class PermitDraft
{
    private PermitDraft(Dictionary<string, string> payload) => Payload = payload;

    /// <summary>Claims as JSON values.</summary>
    public Dictionary<string, string> Payload { get; }

    public Dictionary<string, string> Header { get; } = new(StringComparer.Ordinal)
    {
        ["alg"] = "\"RS256\"",
        ["typ"] = "\"gov-permit+jws\"",
        ["kid"] = "\"" + SigningKey.Store.Id + "\"",
    };

    public SigningKey Key { get; set; } = SigningKey.Store;

    /// <summary>The permit for exactly this write, one minute old.</summary>
    public static PermitDraft For(Entity target, int before) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["iss"] = "\"governance.example/sandbox\"",
        ["org"] = Text(FakeContext.Organization.ToString("D")),
        ["tbl"] = Text(target.LogicalName),
        ["row"] = Text(target.Id.ToString("D")),
        ["cols"] = Text(DigestOf(target)),
        ["seq"] = Number(before),
        ["led"] = "7",
        ["iat"] = Number(SecondsFromNow(-60)),
        ["exp"] = Number(SecondsFromNow(540)),
    });

    public static long SecondsFromNow(long seconds) => new DateTimeOffset(FakeContext.Now).ToUnixTimeSeconds() + seconds;

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(string value) => "\"" + value + "\"";

    public string Sign()
    {
        var content = Part(Header) + "." + Part(Payload);
        return content + "." + SigningKey.Base64Url(Key.Sign(content));
    }

    private static string Part(Dictionary<string, string> members) =>
        SigningKey.Base64Url(Encoding.UTF8.GetBytes("{" + string.Join(",", members.Select(member => Text(member.Key) + ":" + member.Value)) + "}"));

    private static string DigestOf(Entity target)
    {
        var columns = new PermitColumns();
        foreach (var column in target.Attributes.Where(column => PermitColumns.Covers(target.LogicalName, column.Key)))
        {
            columns.Set(column.Key, Spell(column.Value));
        }

        using var hash = SHA256.Create();
        return SigningKey.Base64Url(hash.ComputeHash(Encoding.UTF8.GetBytes(columns.ToString())));
    }

    private static ColumnValue Spell(object? value) => value switch
    {
        null => ColumnValue.Null,
        string text => ColumnValue.Text(text),
        int number => ColumnValue.Integer(number),
        bool flag => ColumnValue.Boolean(flag),
        decimal amount => ColumnValue.Decimal(amount),
        Money money => ColumnValue.Decimal(money.Value),
        OptionSetValue choice => ColumnValue.Integer(choice.Value),
        EntityReference row => ColumnValue.Reference(row.LogicalName, row.Id),
        DateTime time => ColumnValue.Time(new DateTimeOffset(time)),
        _ => throw new NotSupportedException("No column of ours has this type."),
    };
}
