using System;
using System.Collections.Generic;

using Governance.Store.Measures;

namespace Governance.Store.History.Corrections;

/// <summary>
/// Something about a moment of the past that was put right later. Pure. A correction changes what was wrong about that moment, never what was
/// decided, planned or expected then: those are facts of their time.
/// </summary>
internal interface ICorrection
{
    /// <summary>The measure of the moment with what is known now; one sentence for each thing that was put right.</summary>
    public MeasureState Correct(MeasureState then, MeasureState now, DateTimeOffset at, ICollection<string> said);
}
