using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Governance.JiraApp.Api;

namespace Governance.JiraApp.Detection;

/// <summary>Names the places of the validator as findings name them, with what stands there.</summary>
internal static partial class ValidatorSubjects
{
    public const string Area = "Validator:";
    private const int Longest = 300;

    /// <summary>By <c>Validator:PROJECT/TRANSITION</c>, whether it is on or off on the transitions of that name, each with its id.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<JiraValidator> validators) => validators
        .GroupBy(validator => $"{Area}{ProjectOf(validator.Workflow)}/{Cut(validator.Transition)}", StringComparer.Ordinal)
        .ToDictionary(subject => subject.Key, State, StringComparer.Ordinal);

    /// <summary>The project or workflow of a subject.</summary>
    public static string PlaceOf(string subject) => subject[Area.Length..].Split('/', 2)[0];

    // Jira tells a workflow's name and no project; the workflows that it makes for a project name it at their end.
    private static string ProjectOf(string workflow) =>
        OwnWorkflow().Match(workflow) is { Success: true } match ? match.Groups["key"].Value : Cut(workflow).Replace('/', ' ');

    // A transition that carries the validator twice is guarded as long as one of them is on.
    private static string State(IEnumerable<JiraValidator> validators) => string.Join(", ", validators
        .GroupBy(validator => validator.TransitionId, StringComparer.Ordinal)
        .OrderBy(transition => transition.Key, StringComparer.Ordinal)
        .Select(transition => string.Create(CultureInfo.InvariantCulture,
            $"{(transition.Any(validator => !validator.IsDisabled) ? "on" : "off")} ({transition.Key})")));

    private static string Cut(string name) => name.Length <= Longest ? name : name[..Longest];

    [GeneratedRegex("for [Pp]roject (?<key>[A-Z][A-Z0-9_]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnWorkflow();
}
