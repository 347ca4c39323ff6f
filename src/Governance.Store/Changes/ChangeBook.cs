using System;
using System.Collections.Immutable;

namespace Governance.Store.Changes;

/// <summary>Baselines of a measure and the requests to change them.</summary>
public sealed record ChangeBook
{
    /// <summary>Baselines, oldest first; the last one holds while the measure is decided.</summary>
    public ImmutableList<Baseline> Baselines { get; init; } = [];

    /// <summary>Requests, oldest first.</summary>
    public ImmutableList<ChangeRequest> Requests { get; init; } = [];

    internal ChangeRequest? Find(string id) => Requests.Find(request => request.Id == id);

    internal ChangeBook With(string id, Func<ChangeRequest, ChangeRequest> change) =>
        this with { Requests = Requests.ConvertAll(request => request.Id == id ? change(request) : request) };
}
