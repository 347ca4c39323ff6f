using System;
using System.Threading.Tasks;
using Governance.Misbehaviour.Tests.Hosts;

namespace Governance.Misbehaviour.Tests.Scripts;

/// <summary>Something that a person does in a host, and what the host answers.</summary>
internal sealed record HostAction(string Name, Func<World, Task<HostAnswer>> Play);
