using System;
using System.Collections;
using System.Linq;
using System.Text.RegularExpressions;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Governance.Sandbox.Pipeline;

/// <summary>Decides whether a row matches a filter of the SDK.</summary>
internal static class QueryFilter
{
    public static bool Matches(FilterExpression? filter, JoinedRow row, string? alias)
    {
        if (filter is null || (filter.Conditions.Count == 0 && filter.Filters.Count == 0))
        {
            return true;
        }

        var answers = filter.Conditions.Select(condition => Matches(condition, row, alias))
            .Concat(filter.Filters.Select(inner => Matches(inner, row, alias)));
        return filter.FilterOperator == LogicalOperator.Or ? answers.Any(answer => answer) : answers.All(answer => answer);
    }

    private static bool Matches(ConditionExpression condition, JoinedRow row, string? alias)
    {
        var value = row.At(string.IsNullOrEmpty(condition.EntityName) ? alias : condition.EntityName)?[condition.AttributeName];
        var operand = condition.Values.Count > 0 ? Plain(condition.Values[0]) : null;
        var text = value as string;
        return condition.Operator switch
        {
            ConditionOperator.Equal => value is not null && Values.Same(value, operand),
            ConditionOperator.NotEqual => value is null || !Values.Same(value, operand),
            ConditionOperator.GreaterThan => Values.Compare(value, operand) > 0,
            ConditionOperator.GreaterEqual => Values.Compare(value, operand) >= 0,
            ConditionOperator.LessThan => Values.Compare(value, operand) < 0,
            ConditionOperator.LessEqual => Values.Compare(value, operand) <= 0,
            ConditionOperator.Null => value is null,
            ConditionOperator.NotNull => value is not null,
            ConditionOperator.In => Listed(condition, value),
            ConditionOperator.NotIn => !Listed(condition, value),
            ConditionOperator.Like => text is not null && Like(text, operand),
            ConditionOperator.NotLike => text is null || !Like(text, operand),
            ConditionOperator.BeginsWith => text is not null && text.StartsWith(Text(operand), StringComparison.OrdinalIgnoreCase),
            ConditionOperator.EndsWith => text is not null && text.EndsWith(Text(operand), StringComparison.OrdinalIgnoreCase),
            _ => throw PlatformErrors.NotSupported($"the condition {condition.Operator} in a plug-in's query"),
        };
    }

    private static bool Listed(ConditionExpression condition, object? value) =>
        condition.Values
            .SelectMany(item => item is IEnumerable items and not string ? items.Cast<object>() : [item])
            .Any(item => Values.Same(value, Plain(item)));

    private static string Text(object? operand) => operand as string ?? string.Empty;

    private static bool Like(string text, object? pattern) => Regex.IsMatch(
        text,
        "^" + Regex.Escape(Text(pattern)).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal) + "$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1));

    private static object? Plain(object? value) => value switch
    {
        OptionSetValue option => option.Value,
        Money money => money.Value,
        EntityReference reference => reference.Id,
        string text when Guid.TryParseExact(text, "D", out var id) => id,
        DateTime time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time,
        _ => value,
    };
}
