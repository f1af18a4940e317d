/**
 * The first process of the namespaces that `unshare` made. It covers the machine's tree, then runs the command with no
 * capability left and ends as the command ended; the kernel then ends whatever else still runs.
 *
 * Perl, because Debian's base image has it, and neither `ip` nor anything else that can bring up the loopback there;
 * and because a mount by system call costs microseconds, by mount(8) milliseconds.
 *
 * Arguments: number of the mount system call, bytes of private storage, `none` or `host` for the network, processes at most or 0, folder to start in,
 * then mounts as kind, from, to; then `--` and the command.
 */
export const UNSHARE_SCRIPT = String.raw`
use strict;
my ($mount_call, $bytes, $network, $processes, $cwd) = splice @ARGV, 0, 5;
my ($RDONLY, $NOSUID, $NODEV, $NOEXEC, $BIND) = (1, 2, 4, 8, 4096 | 16384);

sub fail { print STDERR "prunella fence: $_[0]: $!\n"; exit 125 }
sub mounted {
  my ($from, $to, $type, $flags, $data) = @_;
  return syscall($mount_call + 0, "$from", "$to", "$type", $flags + 0, "$data") == 0;
}
sub set_attributes {
  my ($path, $recursive, $set, $clear) = @_;
  my $attributes = pack('Q4', $set, $clear, 0, 0);
  return syscall(442, -100, "$path", $recursive ? 0x8000 : 0, $attributes, 32) == 0;
}
# Sources are opened before anything covers them.
sub opened {
  my ($path) = @_;
  sysopen(my $handle, $path, 0x200000) or return undef;
  return $handle;
}
sub link_to { return '/proc/self/fd/' . fileno($_[0]) }
sub put {
  my ($file, $text) = @_;
  open(my $handle, '>', $file) or return;
  print $handle $text;
  close $handle;
}
sub bind_to {
  my ($handle, $to) = @_;
  mounted(link_to($handle), $to, '', $BIND, '') or fail("cannot mount over $to");
}

my @mounts;
while (@ARGV) {
  my $kind = shift @ARGV;
  last if $kind eq '--';
  my ($from, $to) = splice @ARGV, 0, 2;
  my $handle;
  $handle = opened($from) if $from ne '';
  fail("cannot open $from") if $kind eq 'writable' and !$handle;
  next if $from ne '' and !$handle;
  push @mounts, [$kind, $handle, $to];
}
my %devices = map { $_ => opened("/dev/$_") } qw(null zero full random urandom);
$^F = 1000;

put('/proc/sys/user/max_user_namespaces', '0');
put('/proc/sys/kernel/pid_max', $processes) if $processes;
set_attributes('/', 1, 1, 0) or fail('cannot make the tree read-only');

mounted('tmpfs', '/dev', 'tmpfs', $NOSUID, "mode=755,size=$bytes") or fail('cannot mount /dev');
for my $name (keys %devices) {
  next unless $devices{$name};
  put("/dev/$name", '');
  bind_to($devices{$name}, "/dev/$name");
}
symlink("/proc/self/fd$$_[0]", "/dev/$$_[1]") for (['', 'fd'], ['/0', 'stdin'], ['/1', 'stdout'], ['/2', 'stderr']);
mkdir $_ for ('/dev/shm', '/dev/shm/home', '/dev/shm/tmp', '/dev/layers');

my $layers = 0;
sub layered {
  my ($handle, $to) = @_;
  return 0 unless -d link_to($handle);
  my $dir = '/dev/layers/' . $layers++;
  mkdir $_ for ($dir, "$dir/upper", "$dir/work");
  my $data = 'lowerdir=' . link_to($handle) . ",upperdir=$dir/upper,workdir=$dir/work";
  return mounted('overlay', $to, 'overlay', $NOSUID | $NODEV, $data);
}
for my $mount (@mounts) {
  my ($kind, $handle, $to) = @$mount;
  if ($kind eq 'hide_dir') {
    mounted('tmpfs', $to, 'tmpfs', $RDONLY | $NOSUID | $NODEV, 'mode=755') or fail("cannot hide $to");
  } elsif ($kind eq 'hide_file') {
    bind_to($devices{null}, $to);
  } elsif ($kind eq 'writable') {
    bind_to($handle, $to);
    set_attributes($to, 0, 0, 1) or fail("cannot make $to writable");
  } elsif (!layered($handle, $to)) {
    bind_to($handle, $to);
  }
}
mounted('proc', '/proc', 'proc', $RDONLY | $NOSUID | $NODEV | $NOEXEC, '') or fail('cannot mount /proc');

if ($network eq 'none') {
  socket(my $socket, 2, 2, 0) or fail('no socket');
  my $request = pack('a16 s x14', 'lo', 0x41);
  ioctl($socket, 0x8914, $request) or fail('cannot bring up the loopback');
  close $socket;
}

$^F = 2;
defined(my $child = fork) or fail('cannot fork');
if ($child == 0) {
  close $_ for grep { defined } values %devices, map { $$_[1] } @mounts;
  chdir $cwd or fail("cannot enter $cwd");
  exec { $ARGV[0] } @ARGV or fail("cannot run $ARGV[0]");
}
while ((my $ended = wait) != $child) { last if $ended == -1 }
exit($? & 127 ? 128 + ($? & 127) : $? >> 8);
`
