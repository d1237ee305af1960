namespace CchcBot.Office;

/// <summary>A thread-safe cache with a fixed number of entries; the least recently used one is evicted.</summary>
/// <param name="most">The most entries it holds.</param>
internal sealed class BoundedCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> byKey = [];
    private readonly LinkedList<(TKey Key, TValue Value)> byUse = new();
    private readonly Lock sync = new();

    public int Count
    {
        get
        {
            lock (sync)
            {
                return byKey.Count;
            }
        }
    }

    /// <summary>The cached value; the default of <typeparamref name="TValue"/> where there is none (any more).</summary>
    public TValue? Find(TKey key)
    {
        lock (sync)
        {
            if (!byKey.TryGetValue(key, out var node))
            {
                return default;
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Value;
        }
    }

    public void Keep(TKey key, TValue value) => Change(key, _ => value);

    /// <summary>The cached value; where there is none, it is created and cached.</summary>
    public TValue FindOrKeep(TKey key, Func<TValue> make) => Change(key, there => there ?? make());

    /// <param name="key">The key of the entry.</param>
    /// <param name="change">Gets the default of <typeparamref name="TValue"/> where there is no entry. Runs under the cache's lock.</param>
    /// <returns>The new value.</returns>
    public TValue Change(TKey key, Func<TValue?, TValue> change)
    {
        lock (sync)
        {
            var value = change(byKey.TryGetValue(key, out var node) ? node.Value.Value : default);
            Drop(key);
            byKey[key] = byUse.AddFirst((key, value));
            if (byKey.Count > most)
            {
                Drop(byUse.Last!.Value.Key);
            }

            return value;
        }
    }

    public void Forget(TKey key)
    {
        lock (sync)
        {
            Drop(key);
        }
    }

    /// <summary>Removes every entry whose key matches.</summary>
    public void Forget(Func<TKey, bool> isSo)
    {
        lock (sync)
        {
            foreach (var key in byKey.Keys.Where(isSo).ToList())
            {
                Drop(key);
            }
        }
    }

    private void Drop(TKey key)
    {
        if (byKey.Remove(key, out var node))
        {
            byUse.Remove(node);
        }
    }
}
