using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.Store.Registers;

/// <summary>A register as the API shows it beside the feature's own list.</summary>
internal static class RegisterShow
{
    public static JsonObject Of(IRegister register, MeasureState measure, DateTimeOffset asOf, WholeReview? review, PersonNames people)
    {
        var fact = register.Of(measure, asOf);
        return new JsonObject
        {
            ["name"] = fact.Name,
            ["entries"] = new JsonArray([.. fact.Entries.Select(entry => (JsonNode)entry)]),
            ["open"] = new JsonArray([.. fact.Open.Select(entry => (JsonNode)entry)]),
            ["reviewedAt"] = fact.ReviewedAt,
            ["reviewedByRoles"] = new JsonArray([.. fact.ReviewedByRoles.Select(role => (JsonNode)role)]),
            ["reviewedBy"] = people.Of(review?.By),
            ["comment"] = review?.Comment,
        };
    }
}
