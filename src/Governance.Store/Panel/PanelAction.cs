using System.Collections.Generic;

namespace Governance.Store.Panel;

/// <summary>Something that would help to meet a criterion.</summary>
/// <param name="Kind">What has to be done.</param>
/// <param name="Text">The remedy in words.</param>
/// <param name="Subject">The kind of evidence, step, field or work item that it is about.</param>
/// <param name="Who">The people who can do it, or the role when nobody holds it.</param>
public sealed record PanelAction(PanelActionKind Kind, string Text, string? Subject, IReadOnlyList<string> Who);
