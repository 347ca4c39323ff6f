using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Store.Measures;

namespace Governance.Store.People.Roles;

/// <summary>The moments at which roles begin or end and that nobody has noted yet.</summary>
internal static class RoleTurns
{
    /// <summary>Which measures have such a moment: the moment, a line feed, the measure's id.</summary>
    public const string Index = "role-turn";

    public static IEnumerable<DateTimeOffset> Of(MeasureState measure) => MeasureRights.Ended(measure) is not null ? [] : measure.Roles
        .SelectMany(held => new[] { held.From, held.Until })
        .OfType<DateTimeOffset>()
        .Where(moment => !(moment <= measure.RolesTurnedAt));

    public static string Key(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture);
}
