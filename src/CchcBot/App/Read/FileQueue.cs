namespace CchcBot.App.Read;

/// <summary>
/// Who has a file in work: so many at once as there are processors for them, a few more that wait, one of each person. A place is taken before the
/// file is fetched, so that no more files are held than there are places.
/// </summary>
internal sealed class FileQueue(int atOnce, int places, TimeSpan patience) : IDisposable
{
    private readonly TimeSpan patience = patience;
    private readonly Lock gate = new();
    private readonly HashSet<string> people = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim working = new(atOnce, atOnce);

    /// <summary>For this machine. One file is read at a time where turns have one processor, else two.</summary>
    public static FileQueue OfMachine() => new(Environment.ProcessorCount > 1 ? 2 : 1, 6, TimeSpan.FromSeconds(6));

    /// <summary>A place; null where the person has one, or there is none.</summary>
    /// <param name="person">Names the person in the tenant.</param>
    /// <param name="isTheirs">It is the person's own file that stands in the way.</param>
    public Place? Enter(string person, out bool isTheirs)
    {
        lock (gate)
        {
            isTheirs = people.Contains(person);
            return isTheirs || people.Count >= places || !people.Add(person) ? null : new Place(this, person);
        }
    }

    public void Dispose() => working.Dispose();

    /// <summary>A file in work.</summary>
    internal sealed class Place(FileQueue queue, string person) : IDisposable
    {
        private bool isWorking;

        /// <summary>Waits for its turn to be read; false where that takes too long.</summary>
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
