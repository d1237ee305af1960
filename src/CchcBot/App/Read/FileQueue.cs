namespace CchcBot.App.Read;

/// <summary>
/// Limits how many sent files are in progress: a few are read at once, some more wait, at most one per person. A place is taken before the download, so
/// that no more files than places are in memory.
/// </summary>
internal sealed class FileQueue(int atOnce, int places, TimeSpan patience) : IDisposable
{
    private readonly TimeSpan patience = patience;
    private readonly Lock gate = new();
    private readonly HashSet<string> people = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim working = new(atOnce, atOnce);

    /// <summary>The queue for this machine: reads two files at once, or one if there is a single processor; six places.</summary>
    public static FileQueue OfMachine() => new(Environment.ProcessorCount > 1 ? 2 : 1, 6, TimeSpan.FromSeconds(6));

    /// <summary>Takes a place; null when the person has one already or all are taken.</summary>
    /// <param name="person">Identifies tenant and person.</param>
    /// <param name="isTheirs">True when the person's own earlier file is the reason.</param>
    public Place? Enter(string person, out bool isTheirs)
    {
        lock (gate)
        {
            isTheirs = people.Contains(person);
            return isTheirs || people.Count >= places || !people.Add(person) ? null : new Place(this, person);
        }
    }

    public void Dispose() => working.Dispose();

    /// <summary>A place held by a file; dispose to free it.</summary>
    internal sealed class Place(FileQueue queue, string person) : IDisposable
    {
        private bool isWorking;

        /// <summary>Waits until the file may be read; false on timeout.</summary>
        public async Task<bool> WorkAsync(CancellationToken cancellation) => isWorking = await queue.working.WaitAsync(queue.patience, cancellation);

        public void Dispose()
        {
            if (isWorking)
            {
                queue.working.Release();
            }

            lock (queue.gate)
            {
                queue.people.Remove(person);
            }
        }
    }
}
