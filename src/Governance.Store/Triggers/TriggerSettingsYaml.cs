using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Store.Intake.Details;
using Governance.Store.Measures;
using Governance.Store.Rulebooks.Yaml;

namespace Governance.Store.Triggers;

/// <summary>Reads the section <c>triggers</c> of settings.</summary>
internal static class TriggerSettingsYaml
{
    private const int MostRules = 100;

    public static TriggerSettings Read(YamlMap settings)
    {
        var usual = new TriggerSettings();
        if (!settings.Has("triggers"))
        {
            return usual;
        }

        var map = settings.Map("triggers");
        var read = new TriggerSettings
        {
            Demands = map.Has("demands") ? Rules(map, "demands", Demand, rule => rule.Code) : usual.Demands,
            Commitments = Rules(map, "commitments", Commitment, rule => rule.Code),
            Assumptions = Rules(map, "assumptions", Assumption, rule => rule.Code),
        };
        map.Close();
        return read;
    }

    private static List<T> Rules<T>(YamlMap map, string key, Func<YamlMap, T> read, Func<T, string> codeOf)
    {
        var maps = map.Maps(key, "A rule");
        var rules = maps.ConvertAll(rule =>
        {
            var one = read(rule);
            rule.Close();
            return FieldRules.IsCode(codeOf(one)) ? one : throw new YamlFault(rule.Line, "'code' takes 1 to 50 letters, digits, dots, dashes and underscores.");
        });
        var twice = rules.FindIndex(rule => rules.Exists(other => !ReferenceEquals(other, rule) && codeOf(other) == codeOf(rule)));
        return rules.Count > MostRules ? throw new YamlFault(map.Line, $"'{key}' takes at most {MostRules.ToString(CultureInfo.InvariantCulture)} rules.")
            : twice >= 0 ? throw new YamlFault(maps[twice].Line, $"The code '{codeOf(rules[twice])}' is there twice under '{key}'.")
            : rules;
    }

    private static DemandTrigger Demand(YamlMap map)
    {
        var rule = new DemandTrigger
        {
            Code = map.Text("code"),
            When = map.Choice<OpportunityState>("when"),
            Stage = Optional(map, "stage"),
            AmountFrom = Amount(map),
            Customers = map.Texts("customers"),
            Kind = map.Has("kind") ? map.Choice<DemandKind>("kind") : null,
        };
        return rule.When == OpportunityState.Deleted ? throw new YamlFault(map.Line, "What was deleted in CRM makes no demand. 'when' takes Open, Won or Lost.") : rule;
    }

    private static CommitmentTrigger Commitment(YamlMap map)
    {
        var rule = new CommitmentTrigger
        {
            Code = map.Text("code"),
            AmountFrom = Amount(map),
            Customers = map.Texts("customers"),
            PromisedBeforeReview = map.Flag("promisedBeforeReview"),
        };
        return rule.AmountFrom is not null || rule.Customers.Count != 0 || rule.PromisedBeforeReview
            ? rule
            : throw new YamlFault(map.Line, "A rule about commitments needs 'amountFrom', 'customers' or 'promisedBeforeReview: true'.");
    }

    private static AssumptionTrigger Assumption(YamlMap map)
    {
        var rule = new AssumptionTrigger
        {
            Code = map.Text("code"),
            Kinds = map.Texts("kinds"),
            Currency = Optional(map, "currency"),
            AmountFrom = Amount(map),
        };
        return rule.Kinds.FirstOrDefault(kind => !FieldRules.EffectKinds.Contains(kind, StringComparer.Ordinal)) is { } unknown
            ? throw new YamlFault(map.Line, $"'{unknown}' is no value kind. Known are {string.Join(", ", FieldRules.EffectKinds)}.")
            : rule.Currency is { } currency && !FieldRules.IsCurrency(currency) ? throw new YamlFault(map.Line, "'currency' takes an ISO 4217 code of three capital letters.")
            : rule.Kinds.Count != 0 || rule.AmountFrom is not null ? rule
            : throw new YamlFault(map.Line, "A rule about assumptions needs 'kinds' or 'amountFrom'.");
    }

    private static string? Optional(YamlMap map, string key) => map.Has(key) ? map.Text(key) : null;

    private static decimal? Amount(YamlMap map) => !map.Has("amountFrom") ? null
        : DemandFields.TryMoney(map.Text("amountFrom"), out var amount) ? amount
        : throw new YamlFault(map.Line, "'amountFrom' takes an amount from 0 with at most two decimals and a point, such as 50000.00.");
}
