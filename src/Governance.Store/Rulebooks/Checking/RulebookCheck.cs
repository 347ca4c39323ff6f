using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>Looks through a rulebook before anybody is governed by it.</summary>
public static class RulebookCheck
{
    /// <summary>Reads and checks a file's text.</summary>
    public static CheckReport Run(string yaml) => Run(yaml, (_, _) => []);

    /// <summary>Reads and checks a file's text, with what else is to be looked at.</summary>
    public static CheckReport Run(string yaml, Func<Rulebook, RulebookPlaces, IEnumerable<CheckFinding>> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var (rulebook, fault) = Read(yaml);
        if (rulebook is null)
        {
            return new CheckReport { Fault = fault };
        }

        var places = RulebookPlaces.Of(yaml);
        var findings = PathCheck.Find(rulebook, places)
            .Concat(ReachCheck.Find(rulebook, places))
            .Concat(RoleCheck.Find(rulebook, places))
            .Concat(RolePathCheck.Find(rulebook, places))
            .Concat(ApprovalPathCheck.Find(rulebook, places))
            .Concat(RegisterCheck.Find(rulebook, places))
            .Concat(more(rulebook, places))
            .OrderBy(finding => finding.Line).ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ToList();
        return new CheckReport { Findings = findings };
    }

    /// <summary>The rulebook of a file's text with its digest, or what is wrong with the text.</summary>
    public static (Rulebook? Rulebook, string? Fault) Read(string yaml)
    {
        var reading = RulebookYaml.Read(yaml);
        return reading.Canonical is { } canonical
            ? (RulebookReader.Read(canonical, RulebookLibrary.DigestOf(canonical)).Rulebook, null)
            : (null, RulebookErrors.Malformed(reading.Line, reading.Error).Detail);
    }
}
