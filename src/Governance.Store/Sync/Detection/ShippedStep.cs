using System;

namespace Governance.Store.Sync.Detection;

/// <summary>A plug-in step as the solution ships it.</summary>
/// <param name="Id">Its fixed id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Everything that is compared, in one text.</param>
internal sealed record ShippedStep(Guid Id, string Name, string Value);
