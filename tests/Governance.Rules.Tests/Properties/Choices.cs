using System;

namespace Governance.Rules.Tests.Properties;

/// <summary>Draws from a list of numbers, so that FsCheck can shrink what was built from them; past its end every draw is the first choice.</summary>
internal sealed class Choices
{
    private readonly int[] numbers;
    private int next;

    public Choices(int[] numbers) => this.numbers = numbers;

    public int Below(int limit) => next < numbers.Length ? (numbers[next++] & int.MaxValue) % limit : 0;

    public bool OneIn(int odds) => Below(odds) == odds - 1;

    public T Of<T>(params T[] options) => options[Below(options.Length)];

    public T[] List<T>(int most, Func<int, T> item)
    {
        var items = new T[Below(most + 1)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = item(i);
        }

        return items;
    }
}
